package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.RequestState;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold of a wish for a second look, with what would make it pass. */
interface SecondLookPolicy {
    /**
     * What it is judged by.
     *
     * @param last the last decision; none where nothing is decided yet
     * @param wasSecondLook whether that decision was itself a second look
     * @param until the last day to ask
     * @param asksAgainElsewhere whether the same household has another open request by now
     */
    record Facts(
            Request request,
            @Nullable Made last,
            boolean wasSecondLook,
            LocalDate until,
            LocalDate today,
            boolean asksAgainElsewhere) {}

    SecondLookPolicy THE_REQUEST_WAS_REFUSED = facts -> refuseIf(
            !(facts.request() instanceof Request.Refused) || facts.last() == null,
            RedistributionRefusal.NOTHING_TO_LOOK_AT,
            "A second look is at a refusal; this request is " + RequestState.of(facts.request()) + ".");

    SecondLookPolicy IT_IS_ASKED_ONCE = facts -> refuseIf(
            facts.wasSecondLook(),
            RedistributionRefusal.SECOND_LOOK_GIVEN,
            "Another person has looked at it already. If the household lives otherwise now, say so: the request opens again.");

    SecondLookPolicy IT_IS_ASKED_IN_TIME = facts -> refuseIf(
            facts.today().isAfter(facts.until()),
            RedistributionRefusal.SECOND_LOOK_TOO_LATE,
            "It could be asked until " + facts.until() + ". Say what has changed, or open a new request.");

    SecondLookPolicy THE_HOUSEHOLD_HAS_NO_OTHER_REQUEST = facts -> refuseIf(
            facts.asksAgainElsewhere(),
            RedistributionRefusal.DUPLICATE_HOUSEHOLD,
            "The household has asked again since: that request is examined.");

    List<SecondLookPolicy> ALL =
            List.of(THE_REQUEST_WAS_REFUSED, IT_IS_ASKED_ONCE, IT_IS_ASKED_IN_TIME, THE_HOUSEHOLD_HAS_NO_OTHER_REQUEST);

    Optional<Refusal> judge(Facts facts);

    static void allow(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }

    /** Whether all would let it pass. */
    static boolean allows(Facts facts) {
        return ALL.stream().allMatch(policy -> policy.judge(facts).isEmpty());
    }

    private static Optional<Refusal> refuseIf(boolean holds, RedistributionRefusal refusal, String detail) {
        return holds ? Optional.of(new Refusal(refusal, detail)) : Optional.empty();
    }
}
