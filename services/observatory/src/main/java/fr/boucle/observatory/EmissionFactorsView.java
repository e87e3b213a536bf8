package fr.boucle.observatory;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A version of the emission factors: an immutable file, named by the hash of its bytes. */
@Serdeable
@Schema(description = "Emission factors with their source; masses in kgCO2e")
record EmissionFactorsView(
        String name,
        String version,
        LocalDate validFrom,
        String source,
        String unit,
        BigDecimal electricityKgPerKwh,
        String electricitySource,
        Map<String, DeviceFactor> devices,
        Map<String, PartFactor> parts,
        Map<String, List<OtherSource>> otherSources,
        MaterialFactors materials,
        RefurbishedStudy refurbished,
        Assumptions assumptions) {

    /** A new device: its production and transport, in kgCO2e, and the years it serves. */
    @Serdeable
    record DeviceFactor(
            String label,
            BigDecimal fabrication,
            BigDecimal distribution,
            BigDecimal lifeYears,
            BigDecimal kwhPerYear) {}

    /** A new part. */
    @Serdeable
    record PartFactor(String label, BigDecimal fabrication, BigDecimal distribution) {}

    /** What another source says of the fabrication of a device. */
    @Serdeable
    record OtherSource(String source, BigDecimal low, BigDecimal high) {}

    /** What no source gives: said, not hidden. */
    @Serdeable
    record Assumptions(BigDecimal secondLifeYears, Map<String, BigDecimal> substitution, List<String> notes) {}
}
