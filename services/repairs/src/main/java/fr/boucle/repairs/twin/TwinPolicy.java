package fr.boucle.repairs.twin;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.TwinAnswer;
import fr.boucle.web.Refusal;
import java.util.List;
import java.util.Optional;

/** What must hold of an answer about two files. */
interface TwinPolicy {
    /** The pair, and what somebody says of it. */
    record Facts(Twin twin, TwinAnswer said) {
        boolean same() {
            return said != TwinAnswer.DIFFERENT;
        }

        /** The file that goes on when they are one. */
        Device here() {
            return said == TwinAnswer.SAME_GONE ? twin.other() : twin.mine();
        }

        /** The file that ends when they are one. */
        Device gone() {
            return said == TwinAnswer.SAME_GONE ? twin.mine() : twin.other();
        }
    }

    Optional<Refusal> judge(Facts facts);

    List<TwinPolicy> ALL = List.of(TwinPolicy::arrived, TwinPolicy::notWaste, TwinPolicy::notInStock);

    static void check(Facts facts) {
        if (facts.same()) {
            Refusal.throwFirst(ALL.stream().map(policy -> policy.judge(facts)));
        }
    }

    /** Nobody compares a machine that has not come. */
    private static Optional<Refusal> arrived(Facts facts) {
        Device here = facts.here();
        boolean came = here instanceof Device.OnBench
                || facts.said() == TwinAnswer.SAME_GONE
                        && (here instanceof Device.Ready || here instanceof Device.Delivered);
        return came || here instanceof Device.Scrapped
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RepairRefusal.NOT_ON_BENCH,
                        "Record its reception first: who has the machine before them says that it is here."));
    }

    /** Its pieces stand in the register: a machine that lives is another one. */
    private static Optional<Refusal> notWaste(Facts facts) {
        boolean waste = facts.gone() instanceof Device.Scrapped || facts.here() instanceof Device.Scrapped;
        return waste
                ? Optional.of(new Refusal(
                        RepairRefusal.TWIN_IS_WASTE,
                        "One of both was taken apart and stands in the waste register: say DIFFERENT (a mainboard may have"
                                + " moved), or have the register's line corrected."))
                : Optional.empty();
    }

    private static Optional<Refusal> notInStock(Facts facts) {
        return facts.gone() instanceof Device.Ready
                ? Optional.of(new Refusal(
                        RepairRefusal.TWIN_IN_STOCK,
                        "One of both is in stock on paper: look for it there. If it is not, its return is recorded"
                                + " first; if it is, say DIFFERENT."))
                : Optional.empty();
    }
}
