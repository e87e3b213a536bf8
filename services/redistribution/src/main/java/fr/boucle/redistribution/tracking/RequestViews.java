package fr.boucle.redistribution.tracking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.appointment.GivenDevices;
import fr.boucle.redistribution.decision.Decisions;
import fr.boucle.redistribution.decision.Made;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.priority.Change;
import fr.boucle.redistribution.priority.PriorityRules;
import fr.boucle.redistribution.priority.Queue;
import fr.boucle.redistribution.priority.Score;
import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.request.Situation;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be read of a request, by those who may: never a name, a contact or a free text. */
@Singleton
class RequestViews {
    private final Queue queue;
    private final PriorityRules rules;
    private final GivenDevices given;
    private final Decisions decisions;
    private final Households households;
    private final Prospects prospects;
    private final Territory territory;

    RequestViews(
            Queue queue,
            PriorityRules rules,
            GivenDevices given,
            Decisions decisions,
            Households households,
            Prospects prospects,
            Territory territory) {
        this.queue = queue;
        this.rules = rules;
        this.given = given;
        this.decisions = decisions;
        this.households = households;
        this.prospects = prospects;
        this.territory = territory;
    }

    /**
     * A request.
     */
    @Serdeable
    record View(
            String reference,
            RequestState state,
            UUID organisationId,
            @JsonUnwrapped Circumstances circumstances,
            @JsonUnwrapped Wanted wanted,
            @JsonUnwrapped Dates dates,
            @JsonUnwrapped Place place,
            @JsonUnwrapped History history,
            Afterwards afterwards) {}

    @Serdeable
    record Circumstances(
            String communeCode, String commune, Need need, Set<Situation> household, int people, boolean internet) {}

    @Serdeable
    record Wanted(
            Set<Asked.Use> use,
            DeviceKind kindWanted,
            boolean mobility,
            Set<String> accessories,
            boolean accessibleEquipment) {}

    @Serdeable
    record Dates(
            @Nullable LocalDate mandateUntil,
            @Nullable Instant mandateRevokedAt,
            @Nullable Instant erasedAt,
            Instant openedAt) {}

    /**
     * Where it stands.
     *
     * @param score points now, where it waits, of 100 with one decimal
     * @param rank its place in the queue of {@code queueLength}
     */
    @Serdeable
    record Place(
            @Nullable BigDecimal score,
            @Nullable String ruleVersion,
            @Nullable List<Score.Points> criteria,
            @Nullable Integer rank,
            @Nullable Integer queueLength,
            @Nullable List<Change> wouldChange) {}

    /**
     * What was decided and given, from the first on.
     *
     * @param otherRequests how many earlier requests came from the same contact
     */
    @Serdeable
    record History(long otherRequests, List<Decided> decisions, List<GivenDevices.GivenView> reservations) {}

    @Serdeable
    record Decided(
            UUID decisionId,
            Outcome outcome,
            String reasonCode,
            boolean followedProposal,
            String ruleVersion,
            BigDecimal score,
            Instant decidedAt) {}

    View of(Requests.Found found) {
        Asked asked = found.asked();
        Asked.Circumstances said = asked.circumstances();
        Asked.Wanted wanted = asked.wanted();
        return new View(
                asked.reference(),
                found.state(),
                asked.organisation(),
                new Circumstances(
                        said.communeCode(),
                        territory.nameOf(said.communeCode()),
                        said.need(),
                        said.household(),
                        said.people(),
                        said.internet()),
                new Wanted(
                        wanted.use(),
                        wanted.kind(),
                        wanted.mobility(),
                        wanted.accessories(),
                        wanted.accessibleEquipment()),
                new Dates(found.mandate().until(), found.mandate().revokedAt(), found.erasedAt(), asked.openedAt()),
                place(found),
                new History(
                        households.countOthersOfSameContact(asked.id()),
                        decisions.of(asked.id()).stream()
                                .map(RequestViews::decided)
                                .toList(),
                        given.of(asked.id())),
                prospects.of(found));
    }

    private Place place(Requests.Found found) {
        List<Standing> standings = found.request() instanceof Request.Queued ? queue.standings() : List.of();
        return Queue.of(found.id(), standings)
                .map(standing -> new Place(
                        standing.score().total(),
                        standing.score().ruleVersion(),
                        standing.score().criteria(),
                        standing.rank(),
                        standings.size(),
                        rules.wouldChange(standing)))
                .orElseGet(() -> settled(found));
    }

    /** Refused or granted: the points it has, and what would raise them; closed or served: nothing any more. */
    private Place settled(Requests.Found found) {
        if (found.request() instanceof Request.Refused || found.request() instanceof Request.Granted) {
            Asked asked = found.asked();
            Score score = rules.score(asked);
            return new Place(score.total(), score.ruleVersion(), score.criteria(), null, null, rules.wouldRaise(asked));
        }
        return new Place(null, null, null, null, null, null);
    }

    private static Decided decided(Made made) {
        return new Decided(
                made.id(),
                made.outcome(),
                made.choice().reasonCode(),
                made.computed().followedProposal(),
                made.score().ruleVersion(),
                made.score().total(),
                made.by().at());
    }
}
