package fr.boucle.repairs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import org.junit.jupiter.api.Test;

/** What the workshop makes of what it hears. */
class RepairContractTest {
    private final EventJson json = ServicePart.shared("repairs").bean(EventJson.class);

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
