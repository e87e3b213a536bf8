package fr.boucle.donations.dropoff;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Golden;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A private person drops a device at an association: a receipt by code, and nothing kept of the person. */
class DropOffTest {
    private final Member association = A.association("ESUS");

    private static Map<String, Object> laptop(String model) {
        return Map.of("kind", "LAPTOP", "manufacturer", "HP", "model", model, "serialNumber", "5CG0191234");
    }

    private Answer drop(UUID id, Map<String, Object> device) {
        return association.calls().put("/api/donations/drop-offs/" + id, device);
    }

    private static Answer follow(String code) {
        return A.PART.asNobody().post("/api/donations/receipts", Map.of("receiptCode", code));
    }

    @Test
    void a_dropped_device_goes_to_the_workshop_like_any_other() {
        Answer receipt = drop(Ids.next(), laptop("EliteBook 840")).expect(201);
        UUID device = UUID.fromString(receipt.at("/deviceId"));
        eventually(() -> assertThat(A.PART.log().of("donations", device))
                .extracting(Event::name)
                .containsExactly("DeviceListed", "DeviceHandedOver"));
        Event handedOver = A.PART.log().of("donations", device).getLast();
        assertThat(handedOver.json().at("/receiverOrganisationId").asText())
                .isEqualTo(association.organisation().toString());
        assertThat(handedOver.json().at("/dataState").asText()).isEqualTo("ERASURE_ENTRUSTED");
        assertThat(handedOver.json().at("/unidentifiedMedia").asInt()).isEqualTo(1);
        assertThat(handedOver.json().at("/legalBasis").asText()).contains("particulier");
        assertThat(association.calls().get("/api/donations/drop-offs").json()).hasSize(1);
    }

    @Test
    void the_receipts_code_shows_what_became_of_it_and_no_other_code_does() {
        Answer receipt = drop(Ids.next(), laptop("EliteBook 850")).expect(201);
        UUID device = UUID.fromString(receipt.at("/deviceId"));
        String code = receipt.at("/receiptCode");
        assertThat(follow(code).expect(200).json().get("steps")).isEmpty();
        String received = Golden.json("repairs", "DeviceReceived")
                .replaceFirst("\"deviceId\": \"[^\"]+\"", "\"deviceId\": \"" + device + "\"");
        A.PART.log().publish("fr.boucle.repairs.DeviceReceived.v1", device, 1, 1, received);
        eventually(() -> assertThat(
                        follow(code.toLowerCase(Locale.ROOT).replace("-", " ")).at("/steps/0/event"))
                .isEqualTo("DeviceReceived"));
        assertThat(follow(code).at("/association")).startsWith("Maison");
        follow("0000-0000-0000").expectProblem(404, "receipt-unknown");
    }

    @Test
    void repeating_a_drop_off_enters_nothing_twice_and_prints_a_new_receipt() {
        UUID id = Ids.next();
        Answer first = drop(id, laptop("EliteBook 860")).expect(201);
        Answer again = drop(id, laptop("EliteBook 860")).expect(200);
        assertThat(again.at("/deviceId")).isEqualTo(first.at("/deviceId"));
        follow(first.at("/receiptCode")).expectProblem(404, "receipt-unknown");
        follow(again.at("/receiptCode")).expect(200);
        drop(id, laptop("EliteBook 870")).expectProblem(409, "drop-off-already-exists");
        A.association("ESUS")
                .calls()
                .put("/api/donations/drop-offs/" + id, laptop("EliteBook 860"))
                .expectProblem(404, "not-found");
    }

    @Test
    void a_machine_that_came_before_is_told_to_the_desk_and_nothing_of_whose_it_was() {
        Map<String, Object> machine =
                Map.of("kind", "LAPTOP", "manufacturer", "HP", "model", "EliteBook 880", "serialNumber", "5CG1472583");
        Answer first = drop(Ids.next(), machine).expect(201);
        assertThat(first.at("/cameBefore")).isEqualTo("false");
        Answer again = A.association("ESUS")
                .calls()
                .put("/api/donations/drop-offs/" + Ids.next(), machine)
                .expect(201);
        assertThat(again.at("/cameBefore")).isEqualTo("true");
        assertThat(again.text()).doesNotContain(first.at("/deviceId"), first.at("/deviceCode"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ProOne 400 G6",
                "ZBook 15",
                "Chromebook 11 G6",
                "ThinkBook 14",
                "ThinkStation P330",
                "Mac Studio"
            })
    void a_makers_series_is_no_persons_name(String model) {
        drop(Ids.next(), Map.of("kind", "LAPTOP", "manufacturer", "HP", "model", model))
                .expect(201);
    }

    @Test
    void what_names_a_person_is_refused_and_unknown_fields_are_too() {
        for (String text :
                List.of("06 12 34 56 78", "0612345678", "jeanne@exemple.fr", "Jeanne Martin", "Jeanne1984")) {
            drop(Ids.next(), laptop(text)).expectProblem(422, "invalid-fields");
        }
        drop(Ids.next(), Map.of("kind", "LAPTOP", "manufacturer", "HP", "model", "840", "donorName", "Jeanne"))
                .expect(400);
        A.donor()
                .calls()
                .put("/api/donations/drop-offs/" + Ids.next(), laptop("840"))
                .expectProblem(403, "role-not-allowed");
    }
}
