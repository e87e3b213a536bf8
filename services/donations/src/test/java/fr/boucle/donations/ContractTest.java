package fr.boucle.donations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.ClaimEvent.ClaimEnded;
import fr.boucle.donations.ClaimEvent.DevicesClaimed;
import fr.boucle.donations.ClaimEvent.Outcome;
import fr.boucle.donations.ConventionEvent.ConventionSigned;
import fr.boucle.donations.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.LotEvent.LotClosed;
import fr.boucle.donations.LotEvent.LotPublished;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.donations.reading.Medium;
import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Reaction;
import fr.boucle.testkit.Golden;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Mass;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The wire: what leaves is the golden file, what arrives is understood. */
class ContractTest {
    private static final UUID DONOR = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a1");
    private static final UUID TAKER = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final UUID FIRST = UUID.fromString("0199a4c2-7b00-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0199a4c2-7b00-7000-8000-000000000002");
    private static final UUID LOT = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000b1");
    private static final UUID CLAIM = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000c1");
    private static final UUID CONVENTION = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000c2");

    private static final EventJson JSON = A.PART.bean(EventJson.class);

    private static Device.Listed laptop() {
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

    private static Device.Listed desktop() {
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
    private static Device.Listed listed(UUID id, String code, Hardware hardware, long grams) {
        DeviceCode drawn = DeviceCode.parse(code).orElseGet(() -> new DeviceCode("000000000"));
        Asset asset = new Asset(id, drawn, DONOR, hardware, null, new Mass(grams), MassSource.REFERENCE, "44109", 0);
        return new Device.Listed(asset, Orientation.REUSE);
    }

    private static void unchanged(Object event, String code) {
        String produced = JSON.write(event).replace("\"000000000\"", "\"" + code + "\"");
        Golden.isUnchanged("donations", event.getClass().getSimpleName(), produced);
    }

    @Test
    void the_events_of_devices_are_unchanged() {
        Device.Listed laptop = laptop();
        unchanged(Device.list(laptop.asset(), Orientation.REUSE, Instant.parse("2026-11-20T09:10:00Z")), "4G7K2MQ9X");
        Device.Cession cession =
                new Device.Cession(CONVENTION, TAKER, "CG3P L3212-2 3°", Resale.NONE, LocalDate.of(2026, 12, 20));
        unchanged(
                laptop.handOver(cession, DataState.ERASURE_ENTRUSTED, Instant.parse("2026-11-20T10:00:00Z")),
                "4G7K2MQ9X");
        unchanged(desktop().sendToWaste("OLDER_THAN_TEN_YEARS", Instant.parse("2026-11-20T10:00:00Z")), "7H2K9MQ4Z");
        Instant then = Instant.parse("2026-11-20T09:15:00Z");
        unchanged(new DeviceReassigned(FIRST, DONOR, "UPGRADED_AND_KEPT", then), "");
        unchanged(new DeviceWithdrawn(FIRST, DONOR, "LISTED_BY_MISTAKE", then), "");
    }

    @Test
    void the_events_of_lots_claims_and_conventions_are_unchanged() {
        unchanged(
                new LotPublished(
                        LOT,
                        DONOR,
                        2,
                        "44109",
                        Instant.parse("2026-12-20T22:59:59Z"),
                        Instant.parse("2026-11-20T09:20:00Z")),
                "");
        unchanged(new LotClosed(LOT, DONOR, Instant.parse("2026-12-20T23:00:00Z")), "");
        unchanged(
                new DevicesClaimed(CLAIM, LOT, DONOR, TAKER, 2, Resale.NONE, Instant.parse("2026-11-20T09:30:00Z")),
                "");
        unchanged(
                new ClaimEnded(
                        CLAIM,
                        LOT,
                        DONOR,
                        TAKER,
                        Outcome.REFUSED,
                        "NOT_ELIGIBLE",
                        Instant.parse("2026-11-20T09:40:00Z")),
                "");
        unchanged(
                new ConventionSigned(
                        CONVENTION,
                        CLAIM,
                        DONOR,
                        TAKER,
                        2,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        Instant.parse("2026-11-20T09:50:00Z")),
                "");
    }

    @Test
    void the_end_of_a_difference_is_unchanged() {
        unchanged(
                new ReconcileDevices.DifferenceClosed(
                        SECOND,
                        CONVENTION,
                        DONOR,
                        "NOT_RECEIVED",
                        "STAYED_WITH_DONOR",
                        Instant.parse("2026-11-22T10:00:00Z")),
                "");
    }

    @Test
    void every_golden_file_has_its_event() {
        Set<String> files = new TreeSet<>(Golden.files("donations"));
        assertThat(files)
                .containsExactlyInAnyOrder(
                        "claim-ended.v1.json",
                        "convention-signed.v1.json",
                        "device-handed-over.v1.json",
                        "device-listed.v1.json",
                        "device-reassigned.v1.json",
                        "device-sent-to-waste.v1.json",
                        "device-withdrawn.v1.json",
                        "devices-claimed.v1.json",
                        "difference-closed.v1.json",
                        "lot-closed.v1.json",
                        "lot-published.v1.json");
    }

    @Test
    void every_event_reacted_to_is_understood() {
        Collection<?> reactions = A.PART.bean(ApplicationContext.class).getBeansOfType(Argument.of(Reaction.class));
        assertThat(reactions).isNotEmpty();
        for (Object bean : reactions) {
            Reaction<?> reaction = (Reaction<?>) bean;
            String[] type = reaction.on().split("\\.");
            Object event = JSON.read(Golden.json(type[2], type[3]), reaction.event());
            assertThat(event).as(reaction.on()).isNotNull();
        }
    }
}
