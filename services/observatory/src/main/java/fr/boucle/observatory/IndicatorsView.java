package fr.boucle.observatory;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The loop in figures at one moment. */
@ByName
@Serdeable
@Schema(description = "The loop in figures; masses in grams")
record IndicatorsView(
        Instant asOf,

        @Schema(description = "true while the view is being made again: the figures are not whole")
        boolean rebuilding,

        Map<String, Long> devicesByPlace,

        @Schema(description = "the devices ready to be given, by kind: those whose place is stock")
        Map<String, Long> stockByKind,

        FourR devices,
        Waste waste,
        Balance balance,
        AvoidedEmissions avoidedEmissions,
        Substitution substitution,
        long eventsSeen,
        List<EventsSeen> events) {}
