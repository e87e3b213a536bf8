package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells of a request whether a second look can be had; nothing where nothing was refused. */
@Singleton
public class SecondLookViews {
    private final SecondLooks looks;
    private final AskingSecondLook asking;

    SecondLookViews(SecondLooks looks, AskingSecondLook asking) {
        this.looks = looks;
        this.asking = asking;
    }

    /** The references of the requests whose refusal this member may look at again: another person made it. */
    public Set<String> reviewableBy(UUID member) {
        return looks.open(member).stream()
                .filter(look -> !look.mine())
                .map(ListSecondLooks.View::reference)
                .collect(Collectors.toSet());
    }

    public @Nullable SecondLookView of(Requests.Found found) {
        return switch (found.request()) {
            case Request.InReview _ ->
                new SecondLookView(
                        SecondLookView.State.ASKED,
                        null,
                        looks.openOf(found.id()).map(SecondLook::decideBy).orElse(null));
            case Request.Refused _ -> refused(asking.facts(found));
            case Request.Waiting _, Request.Postponed _, Request.Granted _, Request.Served _, Request.Closed _ -> null;
        };
    }

    private static SecondLookView refused(SecondLookPolicy.Facts facts) {
        if (facts.wasSecondLook()) {
            return new SecondLookView(SecondLookView.State.GIVEN, null, null);
        }
        return SecondLookPolicy.allows(facts)
                ? new SecondLookView(SecondLookView.State.POSSIBLE, facts.until(), null)
                : new SecondLookView(SecondLookView.State.TOO_LATE, null, null);
    }
}
