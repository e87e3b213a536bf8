package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/** One thing that must hold of whoever asks for equipment of a place, with what would make it pass. */
interface AskingPolicy {
    /** What is waiting for an answer, at most. */
    int MOST_ASKED = 5;

    /**
     * Who asks.
     *
     * @param mayKeep whether this is an association, a structure that helps, or a public body, known and not suspended
     * @param asked how many of its askings wait
     */
    record Facts(boolean mayKeep, long asked) {}

    AskingPolicy A_STRUCTURE_ASKS = facts -> facts.mayKeep()
            ? Optional.empty()
            : Optional.of(new Refusal(
                    RedistributionRefusal.NOT_A_STRUCTURE,
                    "An approved association, structure that helps households, or public body asks; a company gives."));

    AskingPolicy FEW_WAIT = facts -> facts.asked() < MOST_ASKED
            ? Optional.empty()
            : Optional.of(new Refusal(
                    RedistributionRefusal.TOO_MANY_ASKED,
                    MOST_ASKED + " wait for a decision: withdraw one, or wait for an answer."));

    List<AskingPolicy> ALL = List.of(A_STRUCTURE_ASKS, FEW_WAIT);

    Optional<Refusal> judge(Facts facts);

    static void mustHold(Facts facts) {
        Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
    }
}
