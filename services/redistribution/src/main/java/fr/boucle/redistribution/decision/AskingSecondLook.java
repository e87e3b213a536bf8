package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a second look at the last refusal of a request, whoever asks. */
@Singleton
class AskingSecondLook {
    private final Requests requests;
    private final Decisions decisions;
    private final SecondLooks looks;
    private final Households households;
    private final Notifications notifications;
    private final RulesInForce rules;
    private final InstantSource clock;

    AskingSecondLook(
            Requests requests,
            Decisions decisions,
            SecondLooks looks,
            Households households,
            Notifications notifications,
            RulesInForce rules,
            InstantSource clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.looks = looks;
        this.households = households;
        this.notifications = notifications;
        this.rules = rules;
        this.clock = clock;
    }

    /** Asked twice, it is the same second look. */
    SecondLook ask(UUID requestId, SecondLook.Asker by, @Nullable String words, String actor) {
        Requests.Found found = requests.lock(requestId);
        Optional<SecondLook> open = looks.openOf(requestId);
        if (open.isPresent()) {
            return open.get();
        }
        SecondLookPolicy.Facts facts = facts(found);
        SecondLookPolicy.allow(facts);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SecondLook look = new SecondLook(
                Optional.ofNullable(facts.last()).orElseThrow().id(), requestId, by, words, at, looks.decideBy(), null);
        requests.react(
                requestId,
                actor,
                request -> request instanceof Request.Refused refused
                        ? List.of(refused.askSecondLook(by == SecondLook.Asker.HOUSEHOLD, look.decideBy(), at))
                        : List.of());
        looks.open(look);
        households.claimAgain(requestId);
        notifications.queue(requestId, Letter.Kind.SECOND_LOOK_ASKED);
        return look;
    }

    SecondLookPolicy.Facts facts(Requests.Found found) {
        List<Made> made = decisions.of(found.id());
        Made last = made.isEmpty() ? null : made.getLast();
        boolean wasSecond = last != null
                && looks.of(found.id()).stream().anyMatch(look -> last.id().equals(look.givenIn()));
        return new SecondLookPolicy.Facts(
                found.request(),
                last,
                wasSecond,
                last == null ? rules.today() : looks.until(last),
                rules.today(),
                households.asksElsewhere(found.id()));
    }
}
