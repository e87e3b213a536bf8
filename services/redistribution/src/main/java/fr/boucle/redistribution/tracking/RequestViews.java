package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.appointment.GivenDevices;
import fr.boucle.redistribution.decision.Decisions;
import fr.boucle.redistribution.decision.Made;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.priority.PriorityRules;
import fr.boucle.redistribution.priority.Queue;
import fr.boucle.redistribution.priority.Score;
import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import jakarta.inject.Singleton;
import java.util.List;

/** What can be read of a request, by those who may: never a name, a contact or a free text. */
@Singleton
class RequestViews {
    private final Queue queue;
    private final PriorityRules rules;
    private final GivenDevices given;
    private final Decisions decisions;
    private final Households households;
    private final Prospects prospects;
    private final LivingViews living;

    RequestViews(
            Queue queue,
            PriorityRules rules,
            GivenDevices given,
            Decisions decisions,
            Households households,
            Prospects prospects,
            LivingViews living) {
        this.queue = queue;
        this.rules = rules;
        this.given = given;
        this.decisions = decisions;
        this.households = households;
        this.prospects = prospects;
        this.living = living;
    }

    RequestView of(Requests.Found found) {
        Asked asked = found.asked();
        Asked.Wanted wanted = asked.wanted();
        return new RequestView(
                asked.reference(),
                found.state(),
                asked.organisation(),
                living.of(asked.circumstances()),
                new RequestView.Wanted(
                        wanted.use(),
                        wanted.kind(),
                        wanted.mobility(),
                        wanted.accessories(),
                        wanted.accessibleEquipment()),
                new RequestView.Dates(
                        found.mandate().until(), found.mandate().revokedAt(), found.erasedAt(), asked.openedAt()),
                place(found),
                new RequestView.History(
                        households.countOthersOfSameContact(asked.id()),
                        decisions.of(asked.id()).stream()
                                .map(RequestViews::decided)
                                .toList(),
                        given.of(asked.id())),
                prospects.of(found));
    }

    private RequestView.InQueue place(Requests.Found found) {
        List<Standing> standings = found.request() instanceof Request.Queued ? queue.standings() : List.of();
        return Queue.of(found.id(), standings)
                .map(standing -> new RequestView.InQueue(
                        standing.score().total(),
                        standing.score().ruleVersion(),
                        standing.score().criteria(),
                        standing.rank(),
                        standings.size(),
                        rules.wouldChange(standing)))
                .orElseGet(() -> settled(found));
    }

    /** Refused or granted: the points it has, and what would raise them; closed or served: nothing any more. */
    private RequestView.InQueue settled(Requests.Found found) {
        if (found.request() instanceof Request.Refused || found.request() instanceof Request.Granted) {
            Asked asked = found.asked();
            Score score = rules.score(asked);
            return new RequestView.InQueue(
                    score.total(), score.ruleVersion(), score.criteria(), null, null, rules.wouldRaise(asked));
        }
        return new RequestView.InQueue(null, null, null, null, null, null);
    }

    private static RequestView.Decided decided(Made made) {
        return new RequestView.Decided(
                made.id(),
                made.outcome(),
                made.choice().reasonCode(),
                made.computed().followedProposal(),
                made.score().ruleVersion(),
                made.score().total(),
                made.by().at());
    }
}
