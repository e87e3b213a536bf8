package fr.boucle.repairs.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No order of operations, however odd, makes a device ready while a medium of it is neither erased nor out. */
class NeverReadyTest {
    private static final List<String> SERIALS = List.of("M1", "M2", "M3");

    @Property(tries = 3_000)
    void no_sequence_of_events_makes_a_device_ready_with_an_open_medium(@ForAll("events") List<DeviceEvent> events) {
        Device device = new Device.Expected(A.file(List.of(
                new Hardware.MediumSummary(MediumType.HDD, "M1", null, null),
                new Hardware.MediumSummary(MediumType.SSD, "M2", null, null))));
        List<DeviceEvent> happened = new ArrayList<>();
        for (DeviceEvent event : events) {
            Device before = device;
            try {
                device = device.on(event);
                happened.add(event);
            } catch (IllegalStateException _) {
                assertThat(device).isSameAs(before);
            }
            if (device instanceof Device.Graded || device instanceof Device.Ready) {
                assertThat(device.file().uncleared()).as("%s", happened).isEmpty();
                assertThat(device.file().mediaKnown()).isTrue();
            }
            assertThat(StoredDevice.of(device).device()).isEqualTo(device);
        }
    }

    @Provide
    Arbitrary<List<DeviceEvent>> events() {
        Arbitrary<String> serial = Arbitraries.of(SERIALS);
        return Arbitraries.oneOf(
                        Arbitraries.of(A.everyEvent()),
                        serial.map(A::accepted),
                        serial.map(A::accepted),
                        serial.map(A::blocked),
                        serial.map(name -> new DeviceEvent.MediumRemoved(
                                A.ID, A.WORKSHOP, name, MediumType.HDD, 100, A.NOW, null, null)),
                        serial.map(name -> new BenchEvent.MediaFound(
                                List.of(new Hardware.MediumSummary(MediumType.HDD, name, null, null)), null, A.NOW)),
                        Arbitraries.just(A.deviceReceived()),
                        Arbitraries.just(A.diagnosis()),
                        Arbitraries.just(new BenchEvent.DeviceGraded(Grade.A, Grade.A, null, A.NOW)),
                        Arbitraries.just(A.readyEvent()))
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
