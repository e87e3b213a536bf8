package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.priority.PriorityRules;
import fr.boucle.redistribution.priority.Standing;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.stock.Recipient;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.Ids;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes a decision that every policy allows: the decision, the request's new state, the reservation, the letter. */
@Singleton
class Deciding {
    private static final Duration RESERVED_FOR = Duration.ofDays(14);

    private final Requests requests;
    private final Decisions decisions;
    private final Reservations reservations;
    private final Households households;
    private final Notifications notifications;
    private final PriorityRules rules;
    private final Territory territory;

    Deciding(
            Requests requests,
            Decisions decisions,
            Reservations reservations,
            Households households,
            Notifications notifications,
            PriorityRules rules,
            Territory territory) {
        this.requests = requests;
        this.decisions = decisions;
        this.reservations = reservations;
        this.households = households;
        this.notifications = notifications;
        this.rules = rules;
        this.territory = territory;
    }

    Made write(Cases.Gathered gathered, InstantSource clock) {
        Case facts = gathered.facts();
        Standing standing = facts.standing().orElseThrow();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Made made = made(gathered, standing, at);
        String actor = facts.decider().signature();
        requests.change(
                facts.request().id(),
                facts.decider(),
                null,
                _ -> List.of(standing.request()
                        .decide(
                                made.outcome(),
                                made.choice().reasonCode(),
                                made.computed().followedProposal(),
                                made.score().ruleVersion(),
                                made.score().tenths(),
                                at)));
        decisions.record(made);
        facts.free()
                .filter(_ -> facts.grants())
                .ifPresent(
                        device -> reservations.open(terms(made, facts.request().asked(), device), actor));
        if (made.outcome() == Outcome.REFUSED) {
            households.release(facts.request().id());
        }
        notifications.queue(facts.request().id(), Letter.Kind.DECIDED);
        return made;
    }

    private Reservation.Terms terms(Made made, Asked asked, Equipment device) {
        Instant at = made.by().at();
        return new Reservation.Terms(
                Optional.ofNullable(made.choice().reservationId()).orElseThrow(),
                new Reservation.Held(device.id(), device.code(), device.organisation()),
                new Reservation.For(
                        asked.id(),
                        asked.reference(),
                        territory.area(asked.communeCode()),
                        asked.organisation(),
                        Recipient.HOUSEHOLD),
                at,
                at.plus(RESERVED_FOR));
    }

    private Made made(Cases.Gathered gathered, Standing standing, Instant at) {
        Case facts = gathered.facts();
        DecisionCommand decision = facts.decision();
        Equipment proposed = facts.proposed();
        return new Made(
                Ids.next(),
                facts.request().id(),
                facts.request().version(),
                new Made.Choice(
                        decision.outcome(),
                        decision.deviceId(),
                        facts.grants() ? Ids.next() : null,
                        decision.programmeId(),
                        decision.reasonCode(),
                        decision.explanation()),
                new Made.Computed(
                        proposed == null ? null : proposed.id(),
                        facts.wanted().followsProposal(decision),
                        new Made.Snapshot(
                                standing.waitingDays(),
                                standing.score(),
                                rules.weights(),
                                AskedThen.of(facts.request().asked())),
                        rules.indexVersion(standing.score()).orElse(null),
                        standing.rank(),
                        gathered.queueLength()),
                new Made.By(facts.decider().member(), facts.decider().organisation(), at));
    }
}
