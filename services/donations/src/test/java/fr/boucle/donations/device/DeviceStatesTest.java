package fr.boucle.donations.device;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.States;
import fr.boucle.donations.device.DeviceEvent.DeviceDescribed;
import fr.boucle.donations.device.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.device.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import fr.boucle.values.Mass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happens to a device, and what cannot. */
class DeviceStatesTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID ID = Ids.next();

    private static Asset asset() {
        Hardware hardware = new Hardware(DeviceKind.LAPTOP, "HP", "840", "S1", null, null, null, List.of(), null);
        return new Asset(
                ID, new DeviceCode("000000000"), ID, hardware, null, new Mass(1), MassSource.REFERENCE, "44109", 0);
    }

    private static ListedDevice listed(Asset asset) {
        Bearing bearing = Bearing.of(new OrientationRules.Proposal(Orientation.REUSE, List.of()));
        return new ListedDevice(asset, DeviceDetails.ofMedia(List.of(), 0), bearing, null);
    }

    @Test
    void a_device_knows_its_ways_out_and_nothing_after_them() {
        Asset asset = asset();
        ListedDevice listed = listed(asset);
        Cession cession = new Cession(ID, ID, "law", Resale.NONE, null);
        States.table(
                List.<Device>of(
                        listed,
                        new Device.Reassigned(asset, listed.details(), listed.bearing(), "R"),
                        new Device.Withdrawn(asset, listed.details(), listed.bearing(), "R"),
                        new Device.HandedOver(asset, ID),
                        new Device.SentToWaste(asset, "R")),
                List.<DeviceEvent>of(
                        Device.list(asset, Orientation.REUSE, null, AT),
                        listed.overrule(Orientation.REPAIR, "the hinge is loose"),
                        new DeviceDescribed(
                                ID, listed.description(), listed.bearing().proposed()),
                        new DeviceReassigned(ID, ID, "R", AT),
                        new DeviceWithdrawn(ID, ID, "R", AT),
                        listed.handOver(cession, DataState.ERASED_BEFORE, null, AT),
                        listed.sendToWaste("R", AT)),
                Map.of(
                        "ListedDevice",
                        Map.of(
                                "OrientationOverruled", "ListedDevice",
                                "DeviceDescribed", "ListedDevice",
                                "DeviceReassigned", "Reassigned",
                                "DeviceWithdrawn", "Withdrawn",
                                "DeviceHandedOver", "HandedOver",
                                "DeviceSentToWaste", "SentToWaste"),
                        "Reassigned",
                        Map.of("DeviceListed", "ListedDevice"),
                        "Withdrawn",
                        Map.of("DeviceListed", "ListedDevice")),
                Device::on);
    }

    @Test
    void an_agents_orientation_outlives_the_rules_next_proposal() {
        ListedDevice listed = listed(asset());
        Device overruled = listed.on(listed.overrule(Orientation.REPAIR, "the hinge is loose"));
        Device described = overruled.on(new DeviceDescribed(
                ID, listed.description(), new OrientationRules.Proposal(Orientation.RECYCLING, List.of())));
        assertThat(((ListedDevice) described).bearing())
                .extracting(Bearing::orientation, Bearing::overruledBecause)
                .containsExactly(Orientation.REPAIR, "the hinge is loose");
    }
}
