package fr.boucle.donations.fate;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Golden;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the workshop saw of a machine reaches its donor: its kind, and the other lives that it had. */
class LivesTest {
    private static String ofDevice(String event, UUID device) {
        return Golden.json("repairs", event)
                .replaceFirst("\"deviceId\": \"[^\"]+\"", "\"deviceId\": \"" + device + "\"");
    }

    private static void said(String event, UUID device, long sequence, String json) {
        A.PART.log().publish("fr.boucle.repairs." + event + ".v1", device, sequence, 1, json);
    }

    private static void joined(String event, UUID now, UUID before, long sequence) {
        String json = ofDevice(event, now)
                .replaceFirst("\"formerDeviceId\": \"[^\"]+\"", "\"formerDeviceId\": \"" + before + "\"");
        said(event, now, sequence, json);
    }

    private static JsonNode fate(Member donor, UUID device) {
        return donor.calls()
                .get("/api/donations/devices/" + device + "/fate")
                .expect(200)
                .json();
    }

    @Test
    void a_kind_corrected_at_the_bench_is_read_by_the_donor_and_the_listing_stays() {
        Member donor = A.donor();
        UUID device = A.laptops(donor, 1).getFirst();
        A.handedOver(donor, A.association("ESUS"), List.of(device));
        assertThat(fate(donor, device).at("/kind").asText()).isEqualTo("LAPTOP");
        String golden = ofDevice("DeviceKindCorrected", device);
        said("DeviceKindCorrected", device, 2, golden);
        eventually(() -> assertThat(fate(donor, device).at("/kind").asText()).isEqualTo("ALL_IN_ONE"));
        said("DeviceKindCorrected", device, 3, golden.replace("\"kind\": \"ALL_IN_ONE\"", "\"kind\": \"DESKTOP\""));
        eventually(() -> assertThat(fate(donor, device).at("/kind").asText()).isEqualTo("DESKTOP"));
        assertThat(fate(donor, device).get("steps").findValuesAsText("detail"))
                .containsExactly("ALL_IN_ONE", "DESKTOP");
        assertThat(donor.calls().get("/api/donations/devices/" + device).at("/kind"))
                .isEqualTo("LAPTOP");
    }

    @Test
    void the_waste_of_a_disk_that_was_taken_out_is_not_what_became_of_the_device() {
        Member donor = A.donor();
        UUID device = A.laptops(donor, 1).getFirst();
        A.handedOver(donor, A.association("ESUS"), List.of(device));
        String carcass = Golden.json("waste-register", "WasteItemAccepted")
                .replaceFirst("\"deviceId\": \"[^\"]+\"", "\"deviceId\": \"" + device + "\"");
        String disk = carcass.replace("CARCASS", "MEDIUM").replace("16 02 13*", "16 02 16");
        String type = "fr.boucle.waste-register.WasteItemAccepted.v1";
        A.PART.log().publish(type, device, 1, 1, disk);
        A.PART.log().publish(type, device, 2, 1, carcass);
        eventually(() -> assertThat(fate(donor, device).get("steps").findValuesAsText("detail"))
                .containsExactly("16 02 13*"));
    }

    @Test
    void whoever_dropped_a_device_off_reads_its_kind_as_corrected() {
        Answer receipt = A.association("ESUS")
                .calls()
                .put(
                        "/api/donations/drop-offs/" + Ids.next(),
                        Map.of("kind", "LAPTOP", "manufacturer", "HP", "model", "EliteBook 840"))
                .expect(201);
        UUID device = UUID.fromString(receipt.at("/deviceId"));
        said("DeviceKindCorrected", device, 1, ofDevice("DeviceKindCorrected", device));
        Map<String, String> code = Map.of("receiptCode", receipt.at("/receiptCode"));
        eventually(() -> assertThat(A.PART.asNobody()
                        .post("/api/donations/receipts", code)
                        .expect(200)
                        .at("/kind"))
                .isEqualTo("ALL_IN_ONE"));
    }

    @Test
    void a_machine_given_twice_shows_its_donor_both_lives() {
        Member donor = A.donor();
        List<UUID> twice = A.laptops(donor, 2);
        A.handedOver(donor, A.association("ESUS"), twice);
        said("DeviceReceived", twice.get(0), 1, ofDevice("DeviceReceived", twice.get(0)));
        joined("MachineRecognised", twice.get(1), twice.get(0), 4);
        eventually(() -> assertThat(
                        fate(donor, twice.get(1)).at("/before/0/deviceId").asText())
                .isEqualTo(twice.get(0).toString()));
        JsonNode now = fate(donor, twice.get(1));
        assertThat(now.get("steps").findValuesAsText("event")).containsExactly("MachineRecognised");
        assertThat(now.at("/before/0/steps").findValuesAsText("event")).containsExactly("DeviceReceived");
        JsonNode former = fate(donor, twice.get(0));
        assertThat(former.at("/after/0/deviceId").asText())
                .isEqualTo(twice.get(1).toString());
        joined("MachinesParted", twice.get(1), twice.get(0), 5);
        eventually(() -> assertThat(fate(donor, twice.get(1)).get("before")).isEmpty());
        assertThat(fate(donor, twice.get(0)).get("after")).isEmpty();
    }

    @Test
    void of_another_donors_life_only_that_it_was_is_told() {
        Member first = A.donor();
        Member second = A.donor();
        Member taker = A.association("ESUS");
        UUID before = A.laptops(first, 1).getFirst();
        UUID now = A.laptops(second, 1).getFirst();
        A.handedOver(first, taker, List.of(before));
        A.handedOver(second, taker, List.of(now));
        UUID unknown = Ids.next();
        joined("MachineRecognised", now, before, 4);
        joined("MachineRecognised", before, unknown, 4);
        eventually(() -> assertThat(fate(second, now).get("before")).hasSize(2));
        eventually(() -> assertThat(fate(first, before).get("after")).hasSize(1));
        JsonNode told = fate(second, now).get("before");
        assertThat(told).allSatisfy(life -> assertThat(life.get("elsewhere").asBoolean())
                .isTrue());
        assertThat(told.toString()).doesNotContain(before.toString(), unknown.toString(), "code", "steps");
        assertThat(fate(first, before).get("after").toString()).doesNotContain(now.toString(), "code", "steps");
        second.calls().get("/api/donations/devices/" + before + "/fate").expectProblem(404, "not-found");
    }
}
