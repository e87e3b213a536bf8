package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many gifts replaced a purchase, by what households answered after 3 and 12 months. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "answers counts both months; percent is the share that would have bought a new device, absent below five answers. "
                        + "avoidedEmissions.substitution says from how many answers of one month on they replace the assumption")
record Substitution(long answers, @Nullable Long percent) {
    private static final long FEWEST = 5;
    private static final int WHOLE = 100;

    static Substitution of(List<AnswerCount> counts) {
        long answers = sum(counts);
        long bought =
                sum(counts.stream().filter(count -> count.word().equals("NEW")).toList());
        return new Substitution(answers, answers < FEWEST ? null : (2 * WHOLE * bought + answers) / (2 * answers));
    }

    private static long sum(List<AnswerCount> counts) {
        return counts.stream().mapToLong(AnswerCount::total).sum();
    }
}
