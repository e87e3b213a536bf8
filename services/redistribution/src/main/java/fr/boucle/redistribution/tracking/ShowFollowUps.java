package fr.boucle.redistribution.tracking;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What households answered after three and twelve months, in sums. */
@Tag(name = "The household")
@Controller("/api/redistribution/follow-ups")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowFollowUps {
    private static final int FEWEST_SHOWN = 5;

    private final FollowUps followUps;

    ShowFollowUps(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * What was answered.
     *
     * @param substitutionPercent share of answers that would have bought a new one; absent below five answers, like the rest
     */
    @Serdeable
    record View(
            int month,
            int answers,
            @Nullable Long stillUsed,
            @Nullable Long wouldHaveBoughtNew,
            @Nullable Long wouldHaveBoughtUsed,
            @Nullable Long wouldHaveBoughtNone,
            @Nullable Long substitutionPercent) {}

    @Operation(
            summary = "What households answered",
            description =
                    "Public. Feeds the substitution rate: the share that would have bought a new device. Below five"
                            + " answers only their number is said.")
    @Get
    @Transactional(readOnly = true)
    List<View> results() {
        return AskedLater.MONTHS.stream()
                .map(month -> result(month, followUps.of(month)))
                .toList();
    }

    private static View result(int month, List<FollowUps.Row> rows) {
        if (rows.size() < FEWEST_SHOWN) {
            return new View(month, rows.size(), null, null, null, null, null);
        }
        long bought = count(rows, FollowUps.Bought.NEW).count();
        return new View(
                month,
                rows.size(),
                rows.stream().filter(FollowUps.Row::stillUsed).count(),
                bought,
                count(rows, FollowUps.Bought.USED).count(),
                count(rows, FollowUps.Bought.NONE).count(),
                (200 * bought + rows.size()) / (2L * rows.size()));
    }

    private static Stream<FollowUps.Row> count(List<FollowUps.Row> rows, FollowUps.Bought bought) {
        return rows.stream().filter(row -> row.wouldHaveBought() == bought);
    }
}
