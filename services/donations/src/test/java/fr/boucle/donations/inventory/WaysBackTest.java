package fr.boucle.donations.inventory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Golden;
import fr.boucle.values.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was taken back by its owner can be listed again, with its code and its history. */
class WaysBackTest {
    private final Member donor = A.donor();
    private final String serial = Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);

    private byte[] csv() {
        return ("Type;Modèle;Numéro de série;Date d'achat\nPortable;Latitude;" + serial + ";12/03/2021\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void takeBack(JsonNode device, String how, String reason) {
        donor.calls()
                .put(
                        "/api/donations/devices/" + device.get("deviceId").asText() + "/" + how,
                        Map.of("reasonCode", reason))
                .expect(204);
    }

    @Test
    void a_withdrawn_device_that_a_file_names_again_comes_back() {
        JsonNode device = A.listed(donor, csv()).getFirst();
        UUID id = UUID.fromString(device.get("deviceId").asText());
        takeBack(device, "withdrawal", "LISTED_BY_MISTAKE");
        Answer again = A.preview(donor, csv()).expect(200);
        assertThat(again.at("/rows/0/verdict")).isEqualTo("ACCEPTED");
        assertThat(again.at("/rows/0/reasons/0/slug")).isEqualTo("will-come-back");
        donor.calls()
                .ifMatch(again.etag())
                .put("/api/donations/inventories/" + again.at("/id"))
                .expect(200);
        Answer back = donor.calls().get("/api/donations/devices/" + id).expect(200);
        assertThat(back.at("/state")).isEqualTo("LISTED");
        assertThat(back.at("/code")).isEqualTo(device.get("code").asText());
        eventually(() -> assertThat(A.PART.log().of("donations", id)).hasSize(3));
        assertThat(A.preview(donor, csv()).expect(200).at("/rows/0/verdict")).isEqualTo("DUPLICATE");
    }

    @Test
    void a_device_that_was_kept_is_listed_again_by_hand_and_once() {
        JsonNode device = A.listed(donor, csv()).getFirst();
        String path = "/api/donations/devices/" + device.get("deviceId").asText();
        takeBack(device, "reassignment", "UPGRADED_MEMORY");
        donor.calls().put(path + "/listing").expect(204);
        donor.calls().put(path + "/listing").expect(204);
        assertThat(donor.calls().get(path).expect(200).at("/state")).isEqualTo("LISTED");
        A.donor().calls().put(path + "/listing").expect(404);
    }

    @Test
    void the_file_from_the_field_names_its_withdrawn_device_again() throws IOException {
        try (InputStream in = WaysBackTest.class.getResourceAsStream("/field/withdrawn-for-ever/a.csv")) {
            byte[] file = Objects.requireNonNull(in).readAllBytes();
            takeBack(A.listed(donor, file).getFirst(), "withdrawal", "LISTED_BY_MISTAKE");
            assertThat(A.preview(donor, file).expect(200).at("/rows/0/verdict")).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void what_was_kept_comes_back_by_a_file_too_and_what_went_to_waste_does_not() {
        JsonNode kept = A.listed(donor, csv()).getFirst();
        takeBack(kept, "reassignment", "UPGRADED_MEMORY");
        Answer again = A.preview(donor, csv()).expect(200);
        assertThat(again.at("/rows/0/reasons/0/slug")).isEqualTo("will-come-back");
        donor.calls()
                .ifMatch(again.etag())
                .put("/api/donations/inventories/" + again.at("/id"))
                .expect(200);
        takeBack(kept, "waste", "BEYOND_REPAIR");
        assertThat(A.preview(donor, csv()).expect(200).at("/rows/0/reasons/0/slug"))
                .isEqualTo("already-listed");
        donor.calls()
                .put("/api/donations/devices/" + kept.get("deviceId").asText() + "/listing")
                .expect(409);
    }

    private JsonNode fate(String device) {
        return donor.calls()
                .get("/api/donations/devices/" + device + "/fate")
                .expect(200)
                .json();
    }

    private Answer cameBack(Answer preview) {
        return corrected(preview, Map.of("cameBack", true));
    }

    private Answer corrected(Answer preview, Map<String, ?> identity) {
        return donor.calls()
                .ifMatch(preview.etag())
                .put(
                        "/api/donations/inventories/" + preview.at("/id") + "/rows/2/correction",
                        Map.of("identity", identity))
                .expect(200);
    }

    private void sayThatItCameBack() {
        Answer again = A.preview(donor, csv()).expect(200);
        assertThat(again.at("/rows/0/verdict")).isEqualTo("DUPLICATE");
        assertThat(again.at("/rows/0/reasons/0/slug")).isEqualTo("given-before");
        Answer same = cameBack(again);
        assertThat(same.at("/verdict")).isEqualTo("ACCEPTED");
        assertThat(same.at("/reasons/0/slug")).isEqualTo("came-back");
        for (int times = 0; times < 2; times++) {
            donor.calls()
                    .ifMatch(same.etag())
                    .put("/api/donations/inventories/" + again.at("/id"))
                    .expect(200);
        }
    }

    @Test
    void what_was_given_and_came_back_is_listed_with_its_history() {
        String given = A.listed(donor, csv()).getFirst().get("deviceId").asText();
        A.handedOver(donor, A.association("ESUS"), List.of(UUID.fromString(given)));
        sayThatItCameBack();
        String back = fate(given).at("/after/0/deviceId").asText();
        assertThat(fate(given).at("/after")).hasSize(1);
        assertThat(fate(back).at("/before/0/deviceId").asText()).isEqualTo(given);
        assertThat(donor.calls()
                        .get("/api/donations/devices/" + back)
                        .expect(200)
                        .at("/state"))
                .isEqualTo("LISTED");
        assertThat(donor.calls()
                        .get("/api/donations/devices/" + given)
                        .expect(200)
                        .at("/state"))
                .isEqualTo("HANDED_OVER");
        UUID id = UUID.fromString(back);
        eventually(() -> assertThat(A.PART.log()
                        .of("donations", id)
                        .getFirst()
                        .json()
                        .at("/formerDeviceId")
                        .asText())
                .isEqualTo(given));
        Answer third = A.preview(donor, csv()).expect(200);
        assertThat(third.at("/rows/0/reasons/0/slug"))
                .as("the name is the new one's")
                .isEqualTo("already-listed");
    }

    private void told(String context, String event, String device, int hop) {
        A.PART.log()
                .publish(
                        "fr.boucle." + context + "." + event + ".v1",
                        UUID.fromString(device),
                        1,
                        hop,
                        Golden.json(context, event)
                                .replaceFirst("\"deviceId\": \"[^\"]+\"", "\"deviceId\": \"" + device + "\""));
        eventually(() ->
                assertThat(fate(device).at("/steps").findValuesAsText("event")).contains(event));
    }

    @Test
    void what_a_workshop_has_did_not_come_back_and_another_machine_is_listed() {
        String given = A.listed(donor, csv()).getFirst().get("deviceId").asText();
        A.handedOver(donor, A.association("ESUS"), List.of(UUID.fromString(given)));
        Answer onTheWay = A.preview(donor, csv()).expect(200);
        Answer same = cameBack(onTheWay);
        assertThat(same.at("/verdict")).isEqualTo("ACCEPTED");
        told("repairs", "DeviceReady", given, 2);
        donor.calls()
                .ifMatch(same.etag())
                .put("/api/donations/inventories/" + onTheWay.at("/id"))
                .expect(200);
        assertThat(fate(given).at("/after"))
                .as("it came to a workshop meanwhile")
                .isEmpty();
        Answer again = A.preview(donor, csv()).expect(200);
        assertThat(again.at("/rows/0/reasons/0/slug")).isEqualTo("with-a-workshop");
        Answer refused = cameBack(again);
        assertThat(refused.at("/verdict")).isEqualTo("DUPLICATE");
        assertThat(refused.at("/reasons/0/detail")).contains("a workshop still has it", "another device");
        told("redistribution", "DeviceDelivered", given, 3);
        Answer gone = A.preview(donor, csv()).expect(200);
        assertThat(gone.at("/rows/0/reasons/0/slug")).isEqualTo("given-before");
        told("redistribution", "DeviceReturned", given, 4);
        Answer back = A.preview(donor, csv()).expect(200);
        assertThat(back.at("/rows/0/reasons/0/slug")).isEqualTo("with-a-workshop");
        Answer other = corrected(back, Map.of("anotherDevice", true, "assetTag", "INV-" + serial));
        assertThat(other.at("/verdict")).isEqualTo("ACCEPTED");
    }

    @Test
    void what_its_donor_took_for_the_same_is_two_again_once_a_workshop_saw_it() {
        String given = A.listed(donor, csv()).getFirst().get("deviceId").asText();
        A.handedOver(donor, A.association("ESUS"), List.of(UUID.fromString(given)));
        sayThatItCameBack();
        UUID back = UUID.fromString(fate(given).at("/after/0/deviceId").asText());
        A.handedOver(donor, A.association("ESUS"), List.of(back));
        eventually(() -> assertThat(A.PART.log()
                        .of("donations", back)
                        .getLast()
                        .json()
                        .at("/formerDeviceId")
                        .asText())
                .isEqualTo(given));
        String parted = Golden.json("repairs", "MachinesParted")
                .replaceFirst("\"deviceId\": \"[^\"]+\"", "\"deviceId\": \"" + back + "\"")
                .replaceFirst("\"formerDeviceId\": \"[^\"]+\"", "\"formerDeviceId\": \"" + given + "\"");
        A.PART.log().publish("fr.boucle.repairs.MachinesParted.v1", back, 2, 1, parted);
        eventually(() -> assertThat(fate(given).at("/after")).isEmpty());
        assertThat(fate(back.toString()).at("/before")).isEmpty();
        assertThat(fate(back.toString()).at("/steps").findValuesAsText("event")).containsExactly("MachinesParted");
    }
}
