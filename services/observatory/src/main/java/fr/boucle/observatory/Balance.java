package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What was found. */
@Serdeable
@Schema(description = "Devices handed over, dropped off or sent to waste = the sum over places from in transit on")
record Balance(int invariant, long entered, long inPlaces, boolean holds, Instant since) {}
