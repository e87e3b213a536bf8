package fr.boucle.repairs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepairContractTest {
    private final EventJson json = ServicePart.shared("repairs").bean(EventJson.class);

    static Stream<Class<?>> published() {
        return Arrays.stream(DeviceEvent.Published.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_published_event_is_written_as_its_golden_file(Class<?> event) {
        String golden = Golden.json("repairs", event.getSimpleName());
        Golden.isUnchanged("repairs", event.getSimpleName(), json.write(json.read(golden, event)));
    }

    @Test
    void every_golden_file_has_its_event() {
        List<String> files = published()
                .map(event -> event.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(java.util.Locale.ROOT)
                        + ".v1.json")
                .sorted()
                .toList();
        assertThat(Golden.files("repairs")).containsExactlyElementsOf(files);
    }

    @Test
    void the_hand_over_of_donations_is_understood() {
        var event =
                json.read(Golden.json("donations", "DeviceHandedOver"), WhenDeviceHandedOver.DeviceHandedOver.class);
        DeviceFile file = event.file(1);
        assertThat(file.donorOwns()).isTrue();
        assertThat(file.media()).singleElement().isInstanceOf(Medium.Unproven.class);
        assertThat(file.hardware()).isEqualTo(event.device());
        assertThat(file.origin().massGrams()).isEqualTo(1290);
    }

    @Test
    void the_return_and_the_delivery_of_redistribution_are_understood() {
        var returned =
                json.read(Golden.json("redistribution", "DeviceReturned"), WhenDeviceReturned.DeviceReturned.class);
        assertThat(returned.reasonCode()).isEqualTo("BROKEN_DOWN");
        var delivered =
                json.read(Golden.json("redistribution", "DeviceDelivered"), WhenDeviceDelivered.DeviceDelivered.class);
        assertThat(delivered.deviceId()).isEqualTo(returned.deviceId());
        var sentBack =
                json.read(Golden.json("redistribution", "DeviceSentBack"), WhenDeviceSentBack.DeviceSentBack.class);
        assertThat(sentBack.reasonCode()).isEqualTo("FAULT_FOUND");
    }
}
