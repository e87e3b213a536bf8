package fr.boucle.redistribution.stock;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Golden;
import fr.boucle.values.DeviceKind;
import org.junit.jupiter.api.Test;

class WhenDeviceReadyTest {
    @Test
    void what_repairs_says_of_a_ready_device_is_understood() {
        Equipment device = WhenDeviceReady.equipment(A.service()
                .bean(EventJson.class)
                .read(Golden.json("repairs", "DeviceReady"), WhenDeviceReady.DeviceReady.class));
        assertThat(device.kind()).isEqualTo(DeviceKind.LAPTOP);
        assertThat(device.resale()).isEqualTo(Equipment.Resale.NONE);
        assertThat(device.accessories()).containsExactly("CHARGER");
        assertThat(device.machine().memoryMegabytes()).isEqualTo(8192);
    }
}
