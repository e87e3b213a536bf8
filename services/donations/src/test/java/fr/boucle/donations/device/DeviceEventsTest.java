package fr.boucle.donations.device;

import fr.boucle.donations.Wire;
import fr.boucle.donations.device.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.device.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.Medium;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Mass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the log is told of devices. */
class DeviceEventsTest {
    private static final UUID DONOR = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a1");
    private static final UUID TAKER = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final UUID FIRST = UUID.fromString("0199a4c2-7b00-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0199a4c2-7b00-7000-8000-000000000002");
    private static final UUID CONVENTION = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000c2");

    private static ListedDevice laptop() {
        Hardware hardware = new Hardware(
                DeviceKind.LAPTOP,
                "Dell Inc.",
                "XPS 13 9350",
                "640HP72",
                LocalDate.of(2019, 3, 14),
                "Intel Core i5-6200U",
                8192,
                List.of(new Medium(Medium.Type.HDD, "W62FBT1A", 476940L)),
                88);
        return listed(FIRST, "4G7K2MQ9X", hardware, 1290);
    }

    private static ListedDevice desktop() {
        Hardware hardware = new Hardware(
                DeviceKind.DESKTOP,
                "HP",
                "Compaq 8200",
                null,
                null,
                null,
                null,
                List.of(new Medium(Medium.Type.HDD, "5VG0A1B2", null)),
                null);
        return listed(SECOND, "7H2K9MQ4Z", hardware, 7900);
    }

    /** The golden files' codes are examples: where their check symbol is not one, the comparison sets them in. */
    private static ListedDevice listed(UUID id, String code, Hardware hardware, long grams) {
        DeviceCode drawn = DeviceCode.parse(code).orElseGet(() -> new DeviceCode("000000000"));
        Asset asset = new Asset(id, drawn, DONOR, hardware, null, new Mass(grams), MassSource.REFERENCE, "44109", 0);
        Bearing bearing = Bearing.of(new OrientationRules.Proposal(Orientation.REUSE, List.of()));
        return new ListedDevice(asset, DeviceDetails.ofMedia(hardware.media(), 0), bearing, null);
    }

    @Test
    void the_events_of_devices_are_unchanged() {
        ListedDevice laptop = laptop();
        Wire.unchanged(
                Device.list(laptop.asset(), Orientation.REUSE, null, Instant.parse("2026-11-20T09:10:00Z")),
                "4G7K2MQ9X");
        Cession cession = new Cession(CONVENTION, TAKER, "CG3P L3212-2 3°", Resale.NONE, LocalDate.of(2026, 12, 20));
        Wire.unchanged(
                laptop.handOver(cession, DataState.ERASURE_ENTRUSTED, null, Instant.parse("2026-11-20T10:00:00Z")),
                "4G7K2MQ9X");
        Wire.unchanged(
                desktop().sendToWaste("OLDER_THAN_TEN_YEARS", Instant.parse("2026-11-20T10:00:00Z")), "7H2K9MQ4Z");
        Instant then = Instant.parse("2026-11-20T09:15:00Z");
        Wire.unchanged(new DeviceReassigned(FIRST, DONOR, "UPGRADED_AND_KEPT", then));
        Wire.unchanged(new DeviceWithdrawn(FIRST, DONOR, "LISTED_BY_MISTAKE", then));
    }
}
