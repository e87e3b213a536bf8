package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of a structure's wish that another person looks at a refusal, with what would make it pass. */
interface LookingPolicy {
    /**
     * What it is judged by.
     *
     * @param refusal the last decision, where it refuses
     * @param wasSecondLook whether that was itself a second look
     * @param until the last day to ask
     */
    record Facts(
            Endowment endowment,
            Past.@Nullable Made refusal,
            boolean wasSecondLook,
            LocalDate until,
            LocalDate today) {}

    LookingPolicy IT_WAS_REFUSED = facts -> refuseIf(
            !(facts.endowment() instanceof Endowment.Refused) || facts.refusal() == null,
            RedistributionRefusal.NOTHING_TO_LOOK_AT,
            "A second look is at a refusal; this is " + EndowmentState.of(facts.endowment()) + ".");

    LookingPolicy IT_IS_ASKED_ONCE = facts -> refuseIf(
            facts.wasSecondLook(),
            RedistributionRefusal.SECOND_LOOK_GIVEN,
            "Another person has looked at it already. Ask anew once something is different.");

    LookingPolicy IT_IS_ASKED_IN_TIME = facts -> refuseIf(
            facts.today().isAfter(facts.until()),
            RedistributionRefusal.SECOND_LOOK_TOO_LATE,
            "It could be asked until " + facts.until() + ". Ask anew.");

    List<LookingPolicy> ALL = List.of(IT_WAS_REFUSED, IT_IS_ASKED_ONCE, IT_IS_ASKED_IN_TIME);

    Optional<Refusal> judge(Facts facts);

    static Stream<Optional<Refusal>> judged(Facts facts) {
        return ALL.stream().map(policy -> policy.judge(facts));
    }

    private static Optional<Refusal> refuseIf(boolean holds, RedistributionRefusal refusal, String detail) {
        return holds ? Optional.of(new Refusal(refusal, detail)) : Optional.empty();
    }
}
