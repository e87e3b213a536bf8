package fr.boucle.wasteregister;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden files: what this context publishes is unchanged, what it reads of others is understood. */
class ContractTest {
    private static final UUID DEVICE = UUID.fromString("0199a4c2-7b00-7000-8000-000000000002");
    private static final UUID ITEM = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e2");
    private static final UUID LOT = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e1");
    private static final UUID LINE = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e9");
    private static final UUID SITE = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final String LEAF = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=";

    private final EventJson json = A.part().bean(EventJson.class);

    @Test
    void every_golden_file_has_its_event() {
        assertThat(Golden.files("waste-register"))
                .containsExactly(
                        "checkpoint-signed.v1.json",
                        "register-line-corrected.v1.json",
                        "register-line-written.v1.json",
                        "treatment-confirmed.v1.json",
                        "waste-item-accepted.v1.json",
                        "waste-lot-consigned.v1.json",
                        "waste-lot-weighed.v1.json");
    }

    @Test
    void waste_item_accepted_v1_is_unchanged() {
        unchanged(new WasteItemAccepted(
                DEVICE, ITEM, LOT, SITE, "16 02 13*", "CARCASS", 1700, false, Instant.parse("2026-11-21T12:31:00Z")));
    }

    @Test
    void waste_lot_weighed_v1_is_unchanged() {
        unchanged(new LotEvent.WasteLotWeighed(
                LOT, SITE, "16 02 13*", 12_000, "REEL", -150, Instant.parse("2026-11-22T08:00:00Z")));
    }

    @Test
    void waste_lot_consigned_v1_is_unchanged() {
        unchanged(new LotEvent.WasteLotConsigned(
                LOT,
                SITE,
                "16 02 13*",
                12_000,
                "35600000000048",
                "R 4",
                true,
                Instant.parse("2026-11-22T09:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    @Test
    void treatment_confirmed_v1_is_unchanged() {
        unchanged(new LotEvent.TreatmentConfirmed(
                LOT, SITE, "R 4", "RECYCLAGE", true, Instant.parse("2026-11-29T09:00:00Z"), null));
    }

    @Test
    void register_line_written_v1_is_unchanged() {
        unchanged(new LineEvent.RegisterLineWritten(
                LINE, "S-2026-0001", "OUTGOING_WASTE", LOT, SITE, 0, LEAF, Instant.parse("2026-11-22T09:00:00Z")));
    }

    @Test
    void register_line_corrected_v1_is_unchanged() {
        unchanged(new LineEvent.RegisterLineCorrected(
                LINE,
                "S-2026-0001",
                "OUTGOING_WASTE",
                LOT,
                SITE,
                "MODIFIER",
                2,
                1,
                LEAF,
                Instant.parse("2026-11-23T09:00:00Z")));
    }

    @Test
    void checkpoint_signed_v1_is_unchanged() {
        String origin = "boucle.example/waste-register/44";
        unchanged(new CheckpointSigned(
                origin,
                1,
                LEAF,
                origin + "\n1\n" + LEAF + "\n\n\u2014 " + origin + " AAAAAA==\n",
                Instant.parse("2026-11-22T09:00:01Z")));
    }

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
    void organisation_approved_v1_is_understood() {
        var event = json.read(
                Golden.json("accounts", "OrganisationApproved"), WhenOrganisationApproved.OrganisationApproved.class);
        assertThat(event.identifier()).isEqualTo("53075596600047");
        assertThat(event.street()).isEqualTo("12 rue de l'Exemple");
    }

    private void unchanged(Object event) {
        Golden.isUnchanged("waste-register", event.getClass().getSimpleName(), json.write(event));
    }
}
