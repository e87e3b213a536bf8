package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a study measured of refurbished devices in place of new ones: for comparison, it enters no sum. */
@Serdeable
@Schema(description = "Per year of use; what the study does not say is absent")
record RefurbishedStudy(String source, String unit, Map<String, PerYear> devices) {
    /** Avoided emissions, matter and waste, and by how much the yearly impact falls. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PerYear(
            @Nullable BigDecimal avoidedKg,
            @Nullable BigDecimal matterKg,
            @Nullable Long wasteGrams,
            long reductionPercentLow,
            long reductionPercentHigh) {}
}
