package fr.boucle.redistribution.fairness;

import fr.boucle.redistribution.priority.Weights;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What CRPA L311-3-1 and L312-1-3 ask to be published of a calculation that helps to decide: its rules, and what came of it in a year. */
@Tag(name = "Rules")
@Controller("/api/redistribution/rules-statements/{year}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class RulesStatement {
    private static final int FEWEST_TOLD = 5;
    private static final int FIRST_YEAR = 2020;

    private final YearRows rows;
    private final ReferenceFiles files;
    private final RulesInForce rules;
    private final Json json;

    RulesStatement(YearRows rows, ReferenceFiles files, RulesInForce rules, Json json) {
        this.rows = rows;
        this.files = files;
        this.rules = rules;
        this.json = json;
    }

    /**
     * The statement of a year.
     *
     * @param until the day up to which it counts
     * @param versions of the rule in force during the year, the first one first
     * @param decided absent below five decisions
     * @param secondLooks absent below five
     */
    @Serdeable
    record View(
            int year,
            LocalDate until,
            List<InForce> versions,
            @Nullable Decided decided,
            @Nullable Looks secondLooks) {}

    /** A version of the rule. */
    @Serdeable
    record InForce(String version, LocalDate validFrom, String reason, String sha256, Weights weights) {}

    /**
     * What people decided.
     *
     * @param followed decisions that followed what the calculation proposed
     */
    @Serdeable
    record Decided(long requests, long decisions, long granted, long refused, long postponed, long followed) {}

    /**
     * Refusals that another person looked at.
     *
     * @param granted by the second look
     * @param late answered after the deadline, or not yet
     */
    @Serdeable
    record Looks(long asked, long answered, long granted, long late) {}

    @Operation(
            summary = "The public statement of a year: the rules of the calculation, and what came of it",
            description =
                    "Public, as CRPA L311-3-1 and L312-1-3 ask. The versions of the weights in force during the year, the"
                            + " decisions by outcome and how many followed the proposal, the second looks. Below five only"
                            + " the rules are told.")
    @Get
    @Transactional(readOnly = true)
    View statement(int year) {
        LocalDate today = rules.today();
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "There is a statement of each year up to this one.");
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = first.plusYears(1);
        Instant from = first.atStartOfDay(rules.zone()).toInstant();
        Instant end = next.atStartOfDay(rules.zone()).toInstant();
        YearRows.Decided decided = rows.decided(from, end);
        YearRows.Looked looked = rows.looked(from, end, today);
        return new View(
                year,
                today.isBefore(next) ? today : next.minusDays(1),
                versions(first, next),
                decided.decisions() < FEWEST_TOLD
                        ? null
                        : new Decided(
                                rows.opened(from, end),
                                decided.decisions(),
                                decided.granted(),
                                decided.refused(),
                                decided.postponed(),
                                decided.followed()),
                looked.asked() < FEWEST_TOLD
                        ? null
                        : new Looks(looked.asked(), looked.answered(), looked.granted(), looked.late()));
    }

    /** Those that begin in the year, and the one that was in force on its first day. */
    private List<InForce> versions(LocalDate first, LocalDate next) {
        List<InForce> found = new ArrayList<>();
        for (ReferenceFiles.Row row : files.versions(ReferenceFiles.WEIGHTS)) {
            if (row.validFrom().isBefore(next)) {
                found.addFirst(new InForce(
                        row.version(),
                        row.validFrom(),
                        row.reason(),
                        row.sha256(),
                        json.read(files.content(row.id()), Weights.class)));
                if (!row.validFrom().isAfter(first)) {
                    break;
                }
            }
        }
        return found;
    }
}
