package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** The masses of waste. */
@Serdeable
record Waste(long acceptedGrams, long consignedGrams, Map<String, Long> treatedGramsByMode) {}
