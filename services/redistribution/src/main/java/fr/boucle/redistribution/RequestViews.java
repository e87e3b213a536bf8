package fr.boucle.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be read of a request, by those who may: never a name, a contact or a free text. */
@Singleton
class RequestViews {
    private final Queue queue;
    private final RulesInForce rules;
    private final GivenDevices given;
    private final Decisions decisions;
    private final Households households;

    RequestViews(Queue queue, RulesInForce rules, GivenDevices given, Decisions decisions, Households households) {
        this.queue = queue;
        this.rules = rules;
        this.given = given;
        this.decisions = decisions;
        this.households = households;
    }

    /**
     * A request.
     *
     * @param score points now, where it waits, of 100 with one decimal
     * @param rank its place in the queue of {@code queueLength}
     * @param otherRequests how many earlier requests came from the same contact
     */
    @Serdeable
    record View(
            String reference,
            RequestRow.State state,
            UUID organisationId,
            String communeCode,
            Need need,
            Set<Situation> household,
            int people,
            Set<Use> use,
            DeviceKind kindWanted,
            boolean mobility,
            boolean internet,
            Set<String> accessories,
            boolean accessibleEquipment,
            @Nullable LocalDate mandateUntil,
            @Nullable Instant mandateRevokedAt,
            @Nullable BigDecimal score,
            @Nullable String ruleVersion,
            @Nullable List<Score.Points> criteria,
            @Nullable Integer rank,
            @Nullable Integer queueLength,
            @Nullable List<Change> wouldChange,
            long otherRequests,
            @Nullable Instant erasedAt,
            Instant openedAt,
            List<Decided> decisions,
            List<GivenDevices.Given> reservations) {}

    @Serdeable
    record Decided(
            UUID decisionId,
            Outcome outcome,
            String reasonCode,
            boolean followedProposal,
            String ruleVersion,
            BigDecimal score,
            Instant decidedAt) {}

    View of(RequestRow row) {
        List<Standing> standings = row.state().isQueued() ? queue.standings() : List.of();
        Optional<Standing> standing = Queue.of(row.id(), standings);
        Asked asked = row.asked();
        return new View(
                row.reference(),
                row.state(),
                row.organisationId(),
                row.communeCode(),
                row.need(),
                asked.household(),
                row.people(),
                asked.use(),
                row.kindWanted(),
                row.mobility(),
                row.internet(),
                asked.accessories(),
                row.accessibleEquipment(),
                row.mandateUntil(),
                row.mandateRevokedAt(),
                standing.map(place -> place.score().total()).orElse(null),
                standing.map(place -> place.score().ruleVersion()).orElse(null),
                standing.map(place -> place.score().criteria()).orElse(null),
                standing.map(Standing::rank).orElse(null),
                standing.map(_ -> standings.size()).orElse(null),
                standing.map(place -> rules.priority().wouldChange(place.facts()))
                        .orElse(null),
                households.countOthersOfSameContact(row.id()),
                row.erasedAt(),
                row.openedAt(),
                decisions.of(row.id()).stream().map(RequestViews::decided).toList(),
                given.of(row.id()));
    }

    private static Decided decided(Decisions.Row decision) {
        return new Decided(
                decision.id(),
                decision.outcome(),
                decision.reasonCode(),
                decision.followedProposal(),
                decision.ruleVersion(),
                Score.decimal(decision.scoreTenths()),
                decision.decidedAt());
    }
}
