package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many gifts replaced a purchase, by what households answered after 3 and 12 months. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "answers counts both months; percent is the share that would have bought a new device, absent below five answers. "
                        + "Measured beside the assumption of avoidedEmissions, which it does not replace by itself")
record Substitution(long answers, @Nullable Long percent) {
    private static final long FEWEST = 5;
    private static final int WHOLE = 100;

    static Substitution of(Map<String, Long> byWouldHaveBought) {
        long answers =
                byWouldHaveBought.values().stream().mapToLong(Long::longValue).sum();
        long bought = byWouldHaveBought.getOrDefault("NEW", 0L);
        return new Substitution(answers, answers < FEWEST ? null : (2 * WHOLE * bought + answers) / (2 * answers));
    }
}
