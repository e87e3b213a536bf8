package fr.boucle.wasteregister.container;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Waste of the house: a toner bin is filled, looked at, counted, emptied into a lot, and the lot leaves. */
class ContainerTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final UUID bin = Ids.next();
    private final String path = "/api/waste-register/containers/" + bin;

    @Test
    void a_toner_bin_is_filled_counted_emptied_and_its_lot_leaves() {
        set("CONSUMABLES", 20_000, 30).expect(200);
        put("additions", 12, 6_000).expect(200);
        Answer filled = put("additions", 8, 4_000).expect(200);
        assertThat(filled.at("/inside/quantity")).isEqualTo("20");
        assertThat(filled.at("/inside/levelPercent")).isEqualTo("50");
        assertThat(filled.at("/nextOn")).isEqualTo(A.today().plusDays(30).toString());
        part.as(keeper)
                .put(path + "/count", Map.of("quantity", 19, "massGrams", 9_500))
                .expect(200);
        Answer emptied = part.as(keeper)
                .once()
                .post(path + "/emptyings", Map.of("massGrams", 9_800))
                .expect(200);
        assertThat(emptied.at("/differenceGrams")).isEqualTo("300");
        UUID lot = UUID.fromString(emptied.at("/lotId"));
        Answer shown = part.as(keeper).get("/api/waste-register/lots/" + lot).expect(200);
        assertThat(shown.at("/wasteCode")).isEqualTo("08 03 18");
        assertThat(shown.at("/items/0/kind")).isEqualTo("CONSUMABLES");
        assertThat(shown.json().at("/items/0").hasNonNull("deviceId")).isFalse();
        assertThat(part.as(keeper).get(path).expect(200).at("/inside/massGrams"))
                .isEqualTo("0");
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 9_800, "weightType", "REEL"))
                .expect(200);
        String line = A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200)
                .at("/lineId");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lines/" + line)
                        .expect(200)
                        .at("/massGrams"))
                .isEqualTo("9800");
        slipSays(lot, "Toner et encre</td>", "Nombre de pièces\">19</td>");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/anomalies/MASS_NOT_BALANCED")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void the_last_count_is_read_with_its_difference() {
        set("CONSUMABLES", 20_000, null).expect(200);
        put("additions", 20, 10_000).expect(200);
        part.as(keeper)
                .put(path + "/count", Map.of("quantity", 19, "massGrams", 9_500))
                .expect(200);
        assertThat(part.as(keeper).get(path).expect(200).at("/lastCount/differenceGrams"))
                .isEqualTo("-500");
        Answer listed = part.as(keeper)
                .get("/api/waste-register/containers?containerId=" + bin)
                .expect(200);
        assertThat(listed.at("/0/lastCount/massGrams")).isEqualTo("9500");
        assertThat(listed.at("/0/lastCount/countedAt")).startsWith("20");
    }

    @Test
    void a_container_in_its_place_has_a_label_and_stands_under_the_name_of_its_site() {
        set("BATTERIES", 30_000, null).expect(200);
        Answer label = part.as(keeper).get(path + "/papers/label.html").expect(200);
        assertThat(label.text())
                .contains("Piles et batteries", "Atelier, porte sud", "30,000 kg", "DANGEREUX", "choisi=" + bin);
        eventually(() -> assertThat(part.as(keeper)
                        .get(path + "/papers/label.html")
                        .expect(200)
                        .text())
                .contains("Atelier du Bout du Monde"));
        assertThat(part.as(keeper).get(path + "/papers/label.pdf").expect(200).text())
                .startsWith("%PDF-");
        part.as(A.keeper()).get(path + "/papers/label.html").expectProblem(404, "not-found");
        part.as(keeper).get(path + "/papers/slip.html").expectProblem(404, "not-found");
        Answer listed = part.as(keeper)
                .get("/api/waste-register/containers?sort=organisationName")
                .expect(200);
        assertThat(listed.at("/0/organisationName")).isEqualTo("Atelier du Bout du Monde");
    }

    @Test
    void more_than_it_can_hold_is_refused_with_what_would_pass() {
        set("CABLES", 5_000, null).expect(200);
        put("additions", 1, 4_000).expect(200);
        part.as(keeper)
                .put(path + "/count", Map.of("quantity", 2, "massGrams", 5_001))
                .expectProblem(409, "container-full");
        Answer refused = put("additions", 1, 1_001);
        refused.expectProblem(409, "container-full");
        assertThat(refused.at("/detail")).contains("1000 g more");
        part.as(keeper)
                .once()
                .post(path + "/emptyings", Map.of("massGrams", 5_001))
                .expectProblem(409, "container-full");
        part.as(A.keeper()).put(path + "/level", Map.of("levelPercent", 80)).expectProblem(404, "not-found");
        assertThat(part.as(keeper)
                        .put(path + "/level", Map.of("levelPercent", 95))
                        .expect(200)
                        .at("/inside/levelPercent"))
                .isEqualTo("95");
    }

    @Test
    void a_number_that_is_not_told_hides_nothing_and_is_no_zero() {
        set("CABLES", 5_000, null).expect(200);
        for (Answer refused : List.of(
                part.as(keeper).once().post(path + "/additions", Map.of("massGrams", 5_001)),
                part.as(keeper).put(path + "/count", Map.of("massGrams", 5_001)))) {
            assertThat(refused.expect(422).json().at("/errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/quantity", "/massGrams");
        }
        part.as(keeper).put(path + "/count", Map.of("quantity", 1)).expect(422);
    }

    @Test
    void the_same_count_sent_twice_keeps_its_difference() {
        set("CABLES", 5_000, null).expect(200);
        put("additions", 1, 4_000).expect(200);
        for (int click = 0; click < 2; click++) {
            part.as(keeper)
                    .put(path + "/count", Map.of("quantity", 1, "massGrams", 3_000))
                    .expect(200);
        }
        assertThat(part.as(keeper).get(path).expect(200).at("/lastCount/differenceGrams"))
                .isEqualTo("-1000");
    }

    @Test
    void an_item_of_a_container_is_sorted_under_another_code() {
        set("PERIPHERALS", 50_000, null).expect(200);
        Answer emptied = part.as(keeper)
                .once()
                .post(path + "/emptyings", Map.of("massGrams", 3_000))
                .expect(200);
        Answer sorted = part.as(keeper)
                .put(
                        "/api/waste-register/items/" + emptied.at("/itemId") + "/classification",
                        Map.of("wasteCode", "16 02 16", "reason", "Pièces seules"))
                .expect(200);
        assertThat(sorted.at("/wasteCode")).isEqualTo("16 02 16");
    }

    private void slipSays(UUID lot, String... said) {
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lots/" + lot)
                        .expect(200)
                        .at("/items/0/pieces"))
                .isEqualTo("19");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lots/" + lot + "/papers/collection-slip.html")
                        .expect(200)
                        .text())
                .contains(said);
    }

    private Answer set(String kind, long capacity, @org.jspecify.annotations.Nullable Integer everyDays) {
        Map<String, Object> body = new HashMap<>();
        body.put("place", "Atelier, porte sud");
        body.put("kind", kind);
        body.put("capacityGrams", capacity);
        if (everyDays != null) {
            body.put("everyDays", everyDays);
        }
        return part.as(keeper).put(path, body);
    }

    private Answer put(String noun, long quantity, long grams) {
        return part.as(keeper).once().post(path + "/" + noun, Map.of("quantity", quantity, "massGrams", grams));
    }
}
