package fr.boucle.repairs.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every state against every event: what is not listed here is impossible. */
class TransitionsTest {
    private static final Set<String> BENCH = Set.of(
            "ErasureAccepted",
            "ErasureBlocked",
            "MediumRemoved",
            "MediaFound",
            "MediaAdopted",
            "MediumNamed",
            "MediumDescribed",
            "MediumDoubted",
            "MediumStruck",
            "DoubtDismissed",
            "CardsSeen",
            "PartDoubted",
            "FactsRecorded",
            "DeviceKindCorrected",
            "DeviceDiagnosed",
            "RepairAttempted",
            "PartHarvested",
            "PartFitted",
            "DeviceScrapped",
            "DevicesLinked",
            "BecameAlias",
            "BecameFormer",
            "MachineRecognised",
            "MachinesParted",
            "TwinAnswered",
            "FormerCameBack");
    private static final Set<String> TOLD = Set.of("TwinAnswered", "MachinesParted", "FormerCameBack");
    private static final Map<String, Set<String>> POSSIBLE = Map.ofEntries(
            Map.entry(
                    "EXPECTED",
                    and(
                            TOLD,
                            "DeviceReceived",
                            "UnexpectedDeviceReceived",
                            "DeviceNotReceived",
                            "DevicesLinked",
                            "BecameFormer")),
            Map.entry(
                    "MISSING",
                    and(
                            TOLD,
                            "DeviceReceived",
                            "UnexpectedDeviceReceived",
                            "DevicesLinked",
                            "BecameAlias",
                            "BecameFormer")),
            Map.entry("RECEIVED", BENCH),
            Map.entry("BLOCKED", BENCH),
            Map.entry("ERASED", BENCH),
            Map.entry("DIAGNOSED", and(BENCH, "DeviceGraded")),
            Map.entry("IN_REPAIR", and(BENCH, "DeviceGraded")),
            Map.entry("GRADED", and(BENCH, "DeviceGraded", "DeviceReady")),
            Map.entry("HARVESTED", BENCH),
            Map.entry(
                    "READY",
                    and(TOLD, "DeviceLeft", "DeviceCameBack", "DeviceTakenBack", "DevicesLinked", "MachineRecognised")),
            Map.entry("DELIVERED", and(TOLD, "DeviceCameBack", "DevicesLinked", "MachineRecognised", "BecameFormer")),
            Map.entry("SCRAPPED", and(TOLD, "DevicesLinked", "MachineRecognised")),
            Map.entry("ALIAS", TOLD));

    @Test
    void every_state_takes_the_events_listed_and_no_others() {
        Map<String, Set<String>> taken = new TreeMap<>();
        for (Device device : A.everyState()) {
            Set<String> events = taken.computeIfAbsent(device.state(), _ -> new TreeSet<>());
            for (DeviceEvent event : A.everyEvent()) {
                if (isTaken(device, event)) {
                    events.add(event.getClass().getSimpleName());
                }
            }
        }
        Map<String, Set<String>> expected = new TreeMap<>();
        POSSIBLE.forEach((state, events) -> expected.put(state, new TreeSet<>(events)));
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    void all_events_and_all_states_are_tried() {
        assertThat(A.everyEvent().stream().<Class<?>>map(DeviceEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        records(DeviceEvent.class).distinct().toList());
        assertThat(A.everyState())
                .extracting(Device::state)
                .doesNotHaveDuplicates()
                .hasSize(13);
    }

    @Test
    void a_blocked_medium_takes_a_graded_device_back() {
        Device graded = A.graded();
        Device after = graded.on(new BenchEvent.MediaFound(
                List.of(new Hardware.MediumSummary(MediumType.SSD, "SECOND", null, null)), null, A.NOW));
        assertThat(after.state()).isEqualTo("RECEIVED");
        assertThat(Bench.openMedia(after.file())).containsExactly("SECOND: no erasure recorded");
    }

    @Test
    void what_changes_no_function_leaves_the_grade() {
        Hardware known = A.graded().file().device();
        Hardware model = new Hardware(
                known.kind(), "Dell", "XPS 13 9350", known.serialNumber(), null, "i5", 8192, known.media(), 88);
        Hardware battery =
                new Hardware(known.kind(), "Dell", "XPS 13", known.serialNumber(), null, "i5", 8192, known.media(), 41);
        assertThat(A.graded().on(A.facts(model)).state()).isEqualTo("GRADED");
        assertThat(A.graded()
                        .on(new BenchEvent.MediaFound(List.of(), A.SEARCHED, A.NOW))
                        .state())
                .isEqualTo("GRADED");
        assertThat(A.graded().on(A.blocked(A.SERIAL)).state()).isEqualTo("GRADED");
        assertThat(A.graded().on(A.facts(battery)).state()).isEqualTo("DIAGNOSED");
        assertThat(A.graded().on(A.attempt(RepairOutcome.FIXED)).state()).isEqualTo("DIAGNOSED");
    }

    @Test
    void an_accepted_erasure_ends_the_donors_ownership_and_a_removal_without_one_does_not() {
        assertThat(A.received().file().donorOwns()).isTrue();
        assertThat(A.erased().file().donorOwns()).isFalse();
        Device out = A.received()
                .on(new DeviceEvent.MediumRemoved(A.ID, A.WORKSHOP, A.SERIAL, MediumType.HDD, 115, A.NOW, null, null));
        assertThat(out.state()).isEqualTo("ERASED");
        assertThat(out.file().donorOwns()).isTrue();
        assertThat(out.file().producer()).isEqualTo(A.DONOR);
        assertThat(A.ready().file().donorOwns()).isFalse();
    }

    @Test
    void a_laptop_without_a_known_medium_is_not_media_free_until_somebody_looked() {
        Device unknown = new Device.Expected(A.file(List.of())).on(A.deviceReceived());
        assertThat(unknown.state()).isEqualTo("RECEIVED");
        assertThat(unknown.on(new BenchEvent.MediaFound(List.of(), A.SEARCHED, A.NOW))
                        .state())
                .isEqualTo("ERASED");
    }

    @Test
    void a_return_forgets_erasure_and_tests_and_keeps_what_is_out() {
        Device back = A.ready().on(new BenchEvent.DeviceCameBack(A.WORKSHOP, 4, "BROKEN_DOWN", A.NOW));
        assertThat(back.state()).isEqualTo("RECEIVED");
        assertThat(back.file().hop()).isEqualTo(4);
        assertThat(back.file().donorOwns()).isFalse();
        assertThat(((Device.OnBench) back).work().diagnosed()).isEmpty();
    }

    @Test
    void what_is_taken_from_the_shelf_keeps_its_proof_loses_its_grade_and_is_tried_again() {
        Device fault = takenBack("FAULT_FOUND");
        assertThat(fault.state()).isEqualTo("DIAGNOSED");
        assertThat(fault.file().hop()).isEqualTo(3);
        assertThat(((Device.Tested) fault).diagnosis().retest(List.of())).containsExactly(Check.SCREEN);
        assertThat(NextStep.of(fault)).isEqualTo(NextStep.DIAGNOSE);
        assertThat(((Device.Tested) takenBack("INCOMPLETE")).diagnosis().passed())
                .containsExactly(Check.SCREEN);
        assertThat(takenBack("A_REASON_OF_LATER")).isEqualTo(fault);
    }

    @Test
    void data_seen_on_the_shelf_open_every_medium_again() {
        Device seen = takenBack("DATA_SEEN");
        assertThat(seen.state()).isEqualTo("RECEIVED");
        assertThat(Bench.openMedia(seen.file())).containsExactly(A.SERIAL + ": no erasure recorded");
        assertThat(NextStep.of(seen)).isEqualTo(NextStep.ERASE);
    }

    private static Device takenBack(String reason) {
        return A.ready().on(new BenchEvent.DeviceTakenBack(3, reason, A.NOW));
    }

    @Test
    void every_state_survives_its_row() {
        for (Device device : A.everyState()) {
            assertThat(StoredDevice.of(device).device()).isEqualTo(device);
        }
    }

    @Test
    void a_file_whose_machine_goes_on_under_another_is_what_it_was_once_they_are_parted() {
        for (Device device : List.of(A.expected(), A.received(), A.graded(), A.delivered())) {
            Device former = device.on(new BenchEvent.BecameFormer(new UUID(9, 9), A.NOW));
            assertThat(former.state()).isEqualTo("ALIAS");
            Device read = StoredDevice.of(former).device();
            assertThat(read).isEqualTo(former);
            assertThat(read.on(new BenchEvent.BecameItself(A.NOW))).isEqualTo(device);
        }
    }

    @Test
    void a_return_told_of_a_closed_file_leaves_it_closed_and_is_true_of_it_once_they_are_parted() {
        BenchEvent.DeviceCameBack back = new BenchEvent.DeviceCameBack(A.WORKSHOP, 4, "BROKEN_DOWN", A.NOW);
        Device closed = A.delivered().on(new BenchEvent.BecameFormer(new UUID(9, 9), A.NOW));
        Device told = closed.on(back);
        assertThat(told.state()).isEqualTo("ALIAS");
        assertThat(told.file().hop()).isEqualTo(4);
        assertThat(StoredDevice.of(told).device()).isEqualTo(told);
        assertThat(told.on(new BenchEvent.BecameItself(A.NOW)))
                .isEqualTo(A.delivered().on(back));
    }

    @Test
    void a_row_that_says_graded_without_proof_is_read_without_the_grade() {
        StoredDevice lie = new StoredDevice(
                "GRADED", A.received().file(), ((Device.OnBench) A.graded()).work(), Grade.A, null, null, null, null);
        assertThat(lie.device().state()).isEqualTo("RECEIVED");
    }

    private static boolean isTaken(Device device, DeviceEvent event) {
        try {
            assertThat(device.on(event)).isNotNull();
            return true;
        } catch (IllegalStateException impossible) {
            assertThatThrownBy(() -> {
                        throw impossible;
                    })
                    .hasMessageContaining("cannot happen");
            return false;
        }
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(TransitionsTest::records);
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
