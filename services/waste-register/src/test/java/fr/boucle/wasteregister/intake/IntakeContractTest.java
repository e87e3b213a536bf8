package fr.boucle.wasteregister.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.wasteregister.A;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden files of what is read here: understood. */
class IntakeContractTest {
    private static final UUID SITE = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private final EventJson json = A.part().bean(EventJson.class);

    @Test
    void device_scrapped_v1_is_understood() {
        var event = json.read(Golden.json("repairs", "DeviceScrapped"), WhenDeviceScrapped.DeviceScrapped.class);
        assertThat(event.holderOrganisationId()).isEqualTo(SITE);
        assertThat(event.items())
                .extracting(WhenDeviceScrapped.DeviceScrapped.Item::kind)
                .isEqualTo(List.of("CARCASS", "BATTERY", "MEDIUM"));
        assertThat(event.items().get(2).mediumSerial()).isEqualTo("S2HFAIL77");
    }

    @Test
    void device_sent_to_waste_v1_is_understood() {
        var event =
                json.read(Golden.json("donations", "DeviceSentToWaste"), WhenDeviceSentToWaste.DeviceSentToWaste.class);
        assertThat(event.massGrams()).isEqualTo(7900);
        assertThat(event.dataBearing()).isTrue();
        assertThat(event.media()).hasSize(1);
    }

    @Test
    void medium_removed_v1_is_understood() {
        var event = json.read(Golden.json("repairs", "MediumRemoved"), WhenMediumRemoved.MediumRemoved.class);
        assertThat(event.organisationId()).isEqualTo(SITE);
        assertThat(event.waste()).isNotNull();
    }

    @Test
    void part_fitted_v1_is_understood() {
        var event = json.read(Golden.json("repairs", "PartFitted"), WhenPartFitted.PartFitted.class);
        assertThat(event.organisationId()).isEqualTo(SITE);
        assertThat(event.replaced()).isNotNull();
    }
}
