package fr.boucle.repairs.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.A;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Grade;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.Origin;
import fr.boucle.repairs.device.OriginBuilder;
import fr.boucle.web.RefusalType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of putting a device into stock alone. */
class ReadinessPolicyTest {
    private static List<RefusalType> against(Device.Graded graded, boolean asked) {
        ReadinessPolicy.Facts facts = new ReadinessPolicy.Facts(graded, asked);
        return ReadinessPolicy.ALL.stream()
                .flatMap(policy -> policy.judge(facts).stream())
                .map(refusal -> refusal.type())
                .toList();
    }

    /** A device of which everything was tested, and this failed. */
    private static Device.Graded graded(Device erased, List<Check> failed) {
        List<Check> passed = Arrays.stream(Check.values())
                .filter(check -> !failed.contains(check))
                .toList();
        DeviceEvent tested = new DeviceEvent.DeviceDiagnosed(A.ID, A.WORKSHOP, passed, failed, List.of(), 88, A.NOW);
        return (Device.Graded) erased.on(tested).on(new BenchEvent.DeviceGraded(Grade.B, Grade.B, null, A.NOW));
    }

    private static Device.Graded sound() {
        return graded(A.erased(), List.of());
    }

    @Test
    void a_sound_device_goes_into_stock() {
        assertThat(against(sound(), false)).isEmpty();
    }

    @Test
    void who_has_a_machine_says_first_whether_it_came_before() {
        assertThat(against(sound(), true)).containsExactly(RepairRefusal.TWIN_UNANSWERED);
    }

    @Test
    void what_nobody_gave_is_given_to_nobody() {
        Device.Graded sound = sound();
        DeviceFile file = sound.file();
        Origin known = file.origin();
        Origin unknown = OriginBuilder.builder()
                .deviceId(known.deviceId())
                .code(known.code())
                .resale(known.resale())
                .massGrams(known.massGrams())
                .massSource("REFERENCE")
                .build();
        DeviceFile found = new DeviceFile(
                unknown,
                file.organisationId(),
                file.device(),
                file.media(),
                file.absence(),
                false,
                file.hop(),
                file.arrivedAt(),
                null);
        Device.Graded graded = new Device.Graded(found, sound.work(), sound.proof(), sound.diagnosis(), sound.grade());
        assertThat(against(graded, false)).containsExactly(RepairRefusal.ORIGIN_UNKNOWN);
    }

    @Test
    void what_may_hold_data_does_not_lie_about() {
        Device kept = A.received()
                .on(new DeviceEvent.MediumRemoved(
                        A.ID, A.WORKSHOP, A.SERIAL, MediumType.HDD, 115, A.NOW, MediumFate.KEPT, null));
        assertThat(against(graded(kept, List.of()), false)).containsExactly(RepairRefusal.MEDIUM_UNACCOUNTED);
    }

    @Test
    void a_former_owners_lock_was_tried() {
        assertThat(against((Device.Graded) A.graded(), false)).containsExactly(RepairRefusal.LOCKS_UNTESTED);
    }

    @Test
    void what_is_essential_works() {
        assertThat(against(graded(A.erased(), List.of(Check.SCREEN)), false))
                .containsExactly(RepairRefusal.ESSENTIAL_FAILED);
    }
}
