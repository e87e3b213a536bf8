package fr.boucle.repairs.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.DeviceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another kind makes of a device on the bench. */
class KindCorrectionTest {
    @Test
    void its_checklist_and_its_mass_are_of_the_new_kind_and_its_grade_is_withdrawn() {
        Device.OnBench graded = (Device.OnBench) A.graded();
        Device.OnBench corrected = (Device.OnBench) graded.on(A.corrected(DeviceKind.DESKTOP));
        assertThat(corrected.state()).isEqualTo("DIAGNOSED");
        Diagnosis diagnosis = corrected.work().diagnosed().orElseThrow();
        assertThat(diagnosis.passed()).as("a desktop has no screen of its own").isEmpty();
        assertThat(diagnosis.batteryHealthPercent()).isNull();
        assertThat(diagnosis.untested(DeviceKind.DESKTOP)).contains(Check.MEMORY);
        assertThat(corrected.file().massGrams(corrected.work())).isEqualTo(8200);
        assertThat(corrected.file().origin().massSource()).isEqualTo("WEIGHED");
        assertThat(StoredDevice.of(corrected).device()).isEqualTo(corrected);
    }

    @Test
    void what_was_weighed_with_its_parts_weighs_that() {
        Device.OnBench fitted = (Device.OnBench) A.erased()
                .on(new DeviceEvent.PartFitted(
                        A.ID, A.PART, A.WORKSHOP, PartKind.MEMORY, PartOrigin.NEW, null, 20, A.NOW, null));
        Device.OnBench corrected = (Device.OnBench) fitted.on(A.corrected(DeviceKind.ALL_IN_ONE));
        assertThat(corrected.file().massGrams(corrected.work())).isEqualTo(8200);
    }

    @Test
    void memory_that_is_soldered_in_is_open_as_soon_as_the_kind_has_it() {
        Device tablet = A.graded().on(A.corrected(DeviceKind.TABLET));
        assertThat(tablet.state()).isEqualTo("RECEIVED");
        assertThat(Bench.openMedia(tablet.file())).containsExactly(Medium.BUILT_IN + ": no erasure recorded");
        Device phone = new Device.Expected(A.file(List.of())).on(A.deviceReceived());
        Device screen = phone.on(A.corrected(DeviceKind.SMARTPHONE)).on(A.corrected(DeviceKind.SCREEN));
        assertThat(Bench.openMedia(screen.file()))
                .as("no correction makes a memory go that was once known")
                .isNotEmpty();
    }
}
