package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One thing that must hold of a decision on what a structure asked for, with what would make it pass. */
interface EndowmentPolicy {
    /**
     * A decision.
     *
     * @param decidedFor the decider's organisation
     * @param decider the person who decides
     * @param refusedBy who made the refusal that is looked at again
     * @param granted nothing where it refuses
     * @param rooms how many structures may have of each kind now
     */
    record Facts(
            Endowment endowment,
            UUID decidedFor,
            UUID decider,
            Optional<UUID> refusedBy,
            Numbers granted,
            Map<DeviceKind, Long> rooms) {}

    EndowmentPolicy NOBODY_DECIDES_FOR_THE_OWN_STRUCTURE = facts -> refuseIf(
            facts.endowment().wish().organisation().equals(facts.decidedFor()),
            RedistributionRefusal.OWN_STRUCTURE,
            "Let another member of the commission decide.");

    EndowmentPolicy IT_WAITS = facts -> refuseIf(
            !(facts.endowment() instanceof Endowment.Asked),
            RedistributionRefusal.ALREADY_DECIDED,
            "It is " + EndowmentState.of(facts.endowment()) + " now.");

    EndowmentPolicy ANOTHER_PERSON_TAKES_THE_SECOND_LOOK = facts -> refuseIf(
            facts.refusedBy().filter(facts.decider()::equals).isPresent(),
            RedistributionRefusal.SAME_DECIDER,
            "You made the first decision: let another member decide.");

    EndowmentPolicy NO_MORE_THAN_WAS_ASKED = facts -> refuseIf(
            !facts.granted().isWithin(facts.endowment().wish().wanted()),
            RedistributionRefusal.MORE_THAN_ASKED,
            "Asked: " + facts.endowment().wish().wanted().column() + ".");

    EndowmentPolicy HOUSEHOLDS_COME_FIRST = facts -> facts.granted().byKind().entrySet().stream()
            .filter(one -> one.getValue() > facts.rooms().getOrDefault(one.getKey(), 0L))
            .findFirst()
            .map(one -> new Refusal(
                    RedistributionRefusal.HOUSEHOLDS_FIRST,
                    "Of " + one.getKey() + " at most "
                            + facts.rooms().getOrDefault(one.getKey(), 0L)
                            + " may go to structures now: give fewer, or decide when more are in stock."));

    /** In the order in which they are asked. */
    List<EndowmentPolicy> ALL = List.of(
            NOBODY_DECIDES_FOR_THE_OWN_STRUCTURE,
            IT_WAITS,
            ANOTHER_PERSON_TAKES_THE_SECOND_LOOK,
            NO_MORE_THAN_WAS_ASKED,
            HOUSEHOLDS_COME_FIRST);

    Optional<Refusal> judge(Facts facts);

    static void mustHold(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }

    private static Optional<Refusal> refuseIf(boolean holds, RedistributionRefusal refusal, String detail) {
        return holds ? Optional.of(new Refusal(refusal, detail)) : Optional.empty();
    }
}
