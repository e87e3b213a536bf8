package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;

/** Low, central and high: the same sum under the three rates. */
@Serdeable
record Estimate(BigDecimal low, BigDecimal central, BigDecimal high) {}
