package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;

/** What the making of a new device moves and uses up, by another source than its emissions. */
@Serdeable
@Schema(description = "Shown beside the emissions, never added to them nor divided by a mass of another source")
record MaterialFactors(String source, String unit, Map<String, Materials> devices) {
    /** Matter moved (MIPS) in kg, and the depletion of resources (ADPe) in kg of antimony. */
    @Serdeable
    record Materials(BigDecimal movedKg, BigDecimal abioticKgSbLow, BigDecimal abioticKgSbHigh) {}
}
