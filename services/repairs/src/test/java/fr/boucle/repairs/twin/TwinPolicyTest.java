package fr.boucle.repairs.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.A;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.MachineEvidence;
import fr.boucle.repairs.device.TwinAnswer;
import fr.boucle.web.RefusalType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule of an answer about two files alone. */
class TwinPolicyTest {
    private static TwinPolicy.Facts facts(Device mine, Device other, TwinAnswer said) {
        return new TwinPolicy.Facts(new Twin(mine, other, Set.of(MachineEvidence.NAMEPLATE), null, null), said);
    }

    private static List<RefusalType> against(Device mine, Device other, TwinAnswer said) {
        TwinPolicy.Facts facts = facts(mine, other, said);
        return TwinPolicy.ALL.stream()
                .flatMap(policy -> policy.judge(facts).stream())
                .map(refusal -> refusal.type())
                .toList();
    }

    private static Device scrapped() {
        return A.erased().on(A.scrapped());
    }

    @Test
    void a_machine_on_the_bench_is_one_that_was_delivered() {
        assertThat(against(A.received(), A.delivered(), TwinAnswer.SAME_HERE)).isEmpty();
        assertThat(against(A.delivered(), A.received(), TwinAnswer.SAME_GONE)).isEmpty();
    }

    @Test
    void nobody_compares_a_machine_that_has_not_come() {
        assertThat(against(A.expected(), A.delivered(), TwinAnswer.SAME_HERE))
                .containsExactly(RepairRefusal.NOT_ON_BENCH);
    }

    @Test
    void what_is_waste_lives_no_more() {
        assertThat(against(A.received(), scrapped(), TwinAnswer.SAME_HERE))
                .containsExactly(RepairRefusal.TWIN_IS_WASTE);
        assertThat(against(scrapped(), A.received(), TwinAnswer.SAME_HERE))
                .containsExactly(RepairRefusal.TWIN_IS_WASTE);
    }

    @Test
    void what_is_in_stock_on_paper_is_looked_for_there() {
        assertThat(against(A.received(), A.ready(), TwinAnswer.SAME_HERE)).containsExactly(RepairRefusal.TWIN_IN_STOCK);
    }

    @Test
    void that_they_are_two_can_always_be_said() {
        assertThatCode(() -> TwinPolicy.check(facts(A.expected(), scrapped(), TwinAnswer.DIFFERENT)))
                .doesNotThrowAnyException();
    }
}
