package fr.boucle.repairs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.device.A;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each policy alone: what it lets pass and what it refuses. */
class KindPolicyTest {
    private static final Device UNSEEN = new Device.Expected(A.file(List.of())).on(A.deviceReceived());

    private static Optional<String> refusal(KindPolicy policy, DeviceFile file, DeviceKind kind, boolean weighed) {
        return policy.judge(new KindPolicy.Facts(file, kind, weighed))
                .map(refusal -> refusal.type().slug());
    }

    @Test
    void a_kind_that_holds_no_memory_comes_after_the_search() {
        assertThat(refusal(KindPolicy.NO_MEDIUM_IS_FORGOTTEN, UNSEEN.file(), DeviceKind.SCREEN, true))
                .contains("medium-absence-unproven");
        DeviceFile searched = UNSEEN.on(new BenchEvent.MediaFound(List.of(), A.SEARCHED, A.NOW))
                .file();
        assertThat(refusal(KindPolicy.NO_MEDIUM_IS_FORGOTTEN, searched, DeviceKind.SCREEN, true))
                .isEmpty();
        assertThat(refusal(KindPolicy.NO_MEDIUM_IS_FORGOTTEN, UNSEEN.file(), DeviceKind.ALL_IN_ONE, true))
                .isEmpty();
    }

    @Test
    void what_may_hold_a_disk_is_looked_into_before_a_reset_is_enough_for_it() {
        DeviceFile printer = UNSEEN.on(A.corrected(DeviceKind.PRINTER)).file();
        assertThat(refusal(KindPolicy.NO_MEDIUM_IS_FORGOTTEN, printer, DeviceKind.NETWORK, true))
                .contains("medium-absence-unproven");
        assertThat(refusal(KindPolicy.NO_MEDIUM_IS_FORGOTTEN, printer.searched(A.SEARCHED), DeviceKind.NETWORK, true))
                .isEmpty();
    }

    @Test
    void what_keeps_settings_is_set_back_before_it_is_called_a_phone() {
        DeviceFile router = UNSEEN.on(A.corrected(DeviceKind.NETWORK)).file();
        assertThat(refusal(KindPolicy.NO_MEDIUM_IS_FORGOTTEN, router, DeviceKind.SMARTPHONE, true))
                .contains("medium-absence-unproven");
        assertThat(refusal(KindPolicy.NO_MEDIUM_IS_FORGOTTEN, UNSEEN.file(), DeviceKind.SMARTPHONE, true))
                .isEmpty();
    }

    @Test
    void an_average_of_another_kind_is_weighed_first_and_a_mass_of_its_own_stays() {
        assertThat(refusal(KindPolicy.ITS_MASS_IS_ITS_OWN, UNSEEN.file(), DeviceKind.DESKTOP, false))
                .contains("mass-of-another-kind");
        assertThat(refusal(KindPolicy.ITS_MASS_IS_ITS_OWN, UNSEEN.file(), DeviceKind.DESKTOP, true))
                .isEmpty();
        DeviceFile weighed = UNSEEN.on(A.corrected(DeviceKind.ALL_IN_ONE)).file();
        assertThat(refusal(KindPolicy.ITS_MASS_IS_ITS_OWN, weighed, DeviceKind.DESKTOP, false))
                .isEmpty();
    }
}
