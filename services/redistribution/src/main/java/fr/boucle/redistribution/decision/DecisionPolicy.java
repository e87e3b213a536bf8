package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that must hold of a decision, with what would make it pass. */
interface DecisionPolicy {
    /** The reasons that say no more than that the calculation was followed. */
    Set<String> BY_RANK = Set.of("RANK", "RULE_ORDER");

    /** GDPR art. 22 and plain fairness: who carries a request does not decide it. */
    DecisionPolicy NOBODY_DECIDES_FOR_THE_OWN_STRUCTURE = facts -> refuseIf(
            facts.request().asked().organisation().equals(facts.decider().organisation()),
            RedistributionRefusal.OWN_STRUCTURE,
            "Let another member of the commission decide.");

    DecisionPolicy THE_REQUEST_WAITS = facts -> refuseIf(
            facts.standing().isEmpty(),
            RedistributionRefusal.ALREADY_DECIDED,
            "It is " + facts.request().state() + " now.");

    DecisionPolicy ANOTHER_PERSON_TAKES_THE_SECOND_LOOK = facts -> facts.lookedAt()
            .filter(made -> made.by().member().equals(facts.decider().member()))
            .map(_ -> new Refusal(
                    RedistributionRefusal.SAME_DECIDER, "You made the first decision: let another member decide."));

    /** A household reads the reason: who leaves what the rank gives cannot give the rank as the reason. */
    DecisionPolicy THE_RANK_IS_A_REASON_WHERE_IT_IS_FOLLOWED = facts -> refuseIf(
            BY_RANK.contains(facts.decision().reasonCode()) && !facts.wanted().followsProposal(facts.decision()),
            RedistributionRefusal.RANK_NOT_FOLLOWED,
            facts.wanted()
                    .proposed()
                    .map(device -> "Its rank gives it " + device.code() + ": decide that, or give another reason.")
                    .orElse("Its rank gives it no device now: give another reason."));

    DecisionPolicy THE_STRUCTURE_HAS_ROOM = facts -> facts.cap()
            .filter(use -> facts.grants() && !use.hasRoom())
            .map(use -> new Refusal(
                    RedistributionRefusal.CAP_REACHED,
                    "It holds " + use.max() + ": a hand-over or a release makes room."));

    DecisionPolicy THE_PROGRAMME_APPLIES = facts -> facts.programme()
            .filter(use -> !use.programme().appliesTo(facts.request().asked(), facts.today()))
            .map(_ -> new Refusal(RedistributionRefusal.PROGRAMME_MISMATCH, "Its criteria or its period do not fit."));

    DecisionPolicy THE_PROGRAMME_HAS_ROOM = facts -> facts.programme()
            .filter(use -> !use.hasRoom())
            .map(use -> new Refusal(
                    RedistributionRefusal.QUOTA_REACHED,
                    "Its quota is " + use.programme().share().quota() + ", its share of the stock "
                            + use.programme().share().stockPercent() + " %."));

    DecisionPolicy THE_DEVICE_IS_KNOWN = facts -> refuseIf(
            facts.grants() && facts.wanted().device().isEmpty(),
            RedistributionRefusal.DEVICE_NOT_FREE,
            "No device has this id here.");

    DecisionPolicy THE_DEVICE_IS_FREE = facts -> refuseIf(
            facts.grants() && facts.free().isEmpty(),
            RedistributionRefusal.DEVICE_NOT_FREE,
            "Choose another device of the stock.");

    DecisionPolicy THE_DEVICE_SERVES_THE_NEED = facts -> facts.free()
            .filter(device -> !facts.request().asked().maySuit(device.kind()))
            .map(device -> new Refusal(
                    RedistributionRefusal.DEVICE_UNSUITABLE,
                    "The request needs one of " + facts.request().asked().servedBy() + ", this is a " + device.kind()
                            + "."));

    /** What a programme keeps, others leave: a later pupil finds what was promised for pupils. */
    DecisionPolicy THE_STOCK_IS_NOT_KEPT_FOR_A_PROGRAMME = facts -> facts.free()
            .filter(_ -> facts.wanted().unkept() < 1)
            .map(device -> new Refusal(
                    RedistributionRefusal.KEPT_FOR_PROGRAMME,
                    "What is left of " + device.kind() + " is kept: name the programme, or another kind."));

    /** In the order in which they are asked. */
    List<DecisionPolicy> ALL = List.of(
            NOBODY_DECIDES_FOR_THE_OWN_STRUCTURE,
            THE_REQUEST_WAITS,
            ANOTHER_PERSON_TAKES_THE_SECOND_LOOK,
            THE_RANK_IS_A_REASON_WHERE_IT_IS_FOLLOWED,
            THE_STRUCTURE_HAS_ROOM,
            THE_PROGRAMME_APPLIES,
            THE_PROGRAMME_HAS_ROOM,
            THE_DEVICE_IS_KNOWN,
            THE_DEVICE_IS_FREE,
            THE_DEVICE_SERVES_THE_NEED,
            THE_STOCK_IS_NOT_KEPT_FOR_A_PROGRAMME);

    Optional<Refusal> judge(Case facts);

    /** Throws the first refusal of all policies. */
    static void allow(Case facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }

    private static Optional<Refusal> refuseIf(boolean holds, RedistributionRefusal refusal, String detail) {
        return holds ? Optional.of(new Refusal(refusal, detail)) : Optional.empty();
    }
}
