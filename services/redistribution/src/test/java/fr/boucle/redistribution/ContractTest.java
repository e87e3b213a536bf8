package fr.boucle.redistribution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    private static final Map<String, Class<?>> PUBLISHED = Map.ofEntries(
            Map.entry("RequestOpened", RequestEvent.RequestOpened.class),
            Map.entry("RequestDecided", RequestEvent.RequestDecided.class),
            Map.entry("RequestClosed", RequestEvent.RequestClosed.class),
            Map.entry("DeviceReserved", DeviceEvent.DeviceReserved.class),
            Map.entry("ReservationReleased", DeviceEvent.ReservationReleased.class),
            Map.entry("DeviceDelivered", DeviceEvent.DeviceDelivered.class),
            Map.entry("DeviceReturned", DeviceEvent.DeviceReturned.class),
            Map.entry("ReferenceAdopted", ReferenceAdopted.class),
            Map.entry("StructureCapChanged", StructureCaps.StructureCapChanged.class),
            Map.entry("ProgrammeOpened", Programmes.ProgrammeOpened.class),
            Map.entry("FollowUpAnswered", FollowUpAnswered.class));

    private static EventJson json() {
        return A.service().bean(EventJson.class);
    }

    static Stream<Map.Entry<String, Class<?>>> published() {
        return PUBLISHED.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void what_we_publish_is_unchanged(Map.Entry<String, Class<?>> event) {
        String golden = Golden.json("redistribution", event.getKey());
        Golden.isUnchanged("redistribution", event.getKey(), json().write(json().read(golden, event.getValue())));
    }

    @Test
    void every_golden_file_is_published_here() {
        assertThat(Golden.files("redistribution")).hasSize(PUBLISHED.size());
    }

    @Test
    void what_repairs_says_of_a_ready_device_is_understood() {
        Equipment device = WhenDeviceReady.equipment(
                json().read(Golden.json("repairs", "DeviceReady"), WhenDeviceReady.DeviceReady.class));
        assertThat(device.kind()).isEqualTo(DeviceKind.LAPTOP);
        assertThat(device.resale()).isEqualTo(Resale.NONE);
        assertThat(device.accessories()).containsExactly("CHARGER");
        assertThat(device.memoryMegabytes()).isEqualTo(8192);
    }

    @Test
    void what_accounts_says_of_organisations_is_understood() {
        EventJson json = json();
        assertThat(json.read(
                                Golden.json("accounts", "OrganisationApproved"),
                                WhenOrganisationApproved.OrganisationApproved.class)
                        .city())
                .isEqualTo("Nantes");
        assertThat(json.read(
                                Golden.json("accounts", "OrganisationSuspended"),
                                WhenOrganisationSuspended.OrganisationSuspended.class)
                        .organisationId())
                .isNotNull();
    }
}
