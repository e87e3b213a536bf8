package fr.boucle.redistribution.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a commission decided on a day, one decision after the other, as it is printed and signed. */
@Tag(name = "Decisions")
@Controller("/api/redistribution/minutes")
@Secured({Role.DECIDER, Role.AUDITOR, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowMinutes {
    private final MinuteRows rows;
    private final RulesInForce rules;

    ShowMinutes(MinuteRows rows, RulesInForce rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /**
     * The minutes of a day.
     *
     * @param deciders how many people decided
     */
    @Serdeable
    record View(LocalDate day, int deciders, List<Decided> decisions) {}

    /**
     * A decision as it was made.
     *
     * @param secondLook whether it answers a refusal that another person looked at
     */
    @Serdeable
    record Decided(
            String reference,
            Outcome outcome,
            String reasonCode,
            @JsonUnwrapped Counted counted,
            @Nullable String deviceCode,
            boolean secondLook,
            Instant decidedAt) {
        private static Decided of(MinuteRows.Row row) {
            return new Decided(
                    row.reference(),
                    row.outcome(),
                    row.reasonCode(),
                    new Counted(
                            row.followedProposal(),
                            BigDecimal.valueOf(row.scoreTenths(), 1),
                            row.queueRank(),
                            row.queueLength(),
                            row.ruleVersion()),
                    row.deviceCode(),
                    row.secondLook() > 0,
                    row.decidedAt());
        }
    }

    /** What the calculation said of it. */
    @Serdeable
    record Counted(boolean followedProposal, BigDecimal score, int rank, int queueLength, String ruleVersion) {}

    @Operation(
            summary = "The minutes of a day: its decisions in the order in which they were made",
            description =
                    "day: of the territory's calendar, today where absent. No free text and no name; at most 1000.")
    @Get
    @Transactional(readOnly = true)
    View minutes(@QueryValue @Nullable LocalDate day) {
        LocalDate of = day == null ? rules.today() : day;
        List<MinuteRows.Row> found = rows.between(
                of.atStartOfDay(rules.zone()).toInstant(),
                of.plusDays(1).atStartOfDay(rules.zone()).toInstant());
        return new View(
                of,
                (int) found.stream().map(MinuteRows.Row::decidedBy).distinct().count(),
                found.stream().map(Decided::of).toList());
    }
}
