package fr.boucle.wasteregister.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A correction touches the field it names, and nothing else; twice the same is once. */
class CorrectionTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final UUID lot = A.weighedLot(part, keeper, 21_200, A.Piece.of("CARCASS", 21_100));
    private final String line = A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
            .expect(200)
            .at("/lineId");

    @Test
    void a_corrected_date_leaves_the_grams_and_every_other_field_and_the_lot_follows() {
        JsonNode before = line().json();
        String day = A.today().minusDays(1).toString();
        correct("1", Map.of("changes", Map.of("dispatchDate", day))).expect(200);
        JsonNode after = line().json();
        assertThat(after.at("/massGrams").asLong()).isEqualTo(21_200);
        ObjectNode expected = before.at("/fields").deepCopy();
        expected.put("dispatchDate", day);
        assertThat(after.at("/fields")).isEqualTo(expected);
        Answer followed = part.as(keeper).get("/api/waste-register/lots/" + lot).expect(200);
        assertThat(followed.at("/consignedOn")).isEqualTo(day);
        assertThat(part.as(keeper)
                        .get("/api/waste-register/anomalies/MASS_NOT_BALANCED")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void a_corrected_date_is_not_before_the_items_were_waste() {
        Answer refused = correct("1", Map.of("changes", Map.of("dispatchDate", "2026-01-02")))
                .expectProblem(409, "line-not-acceptable");
        assertThat(refused.text()).contains("/fields/dispatchDate", "21/01/2026");
        assertThat(line().at("/version")).isEqualTo("1");
    }

    @Test
    void a_mass_is_corrected_to_the_gram_and_the_platform_reads_its_kilograms() {
        correct("1", Map.of("massGrams", 21_480)).expect(200);
        Answer shown = line();
        assertThat(shown.at("/massGrams")).isEqualTo("21480");
        assertThat(shown.at("/fields/weightValue")).isEqualTo("0.021");
        assertThat(shown.json().at("/versions").findValuesAsText("massGrams"))
                .as("each version with its grams, where the platform's kilograms stay")
                .containsExactly("21200", "21480");
        assertThat(shown.json().at("/versions/1/changes")).isEmpty();
        correct("2", Map.of("changes", Map.of("weightValue", "0,019"))).expect(200);
        assertThat(line().at("/massGrams")).isEqualTo("19000");
    }

    @Test
    void a_double_click_is_told_what_it_did_and_another_correction_that_it_is_late() {
        Map<String, Object> changes =
                Map.of("changes", Map.of("dispatchDate", A.today().minusDays(1).toString()));
        Answer first = correct("1", changes).expect(200);
        assertThat(correct("1", changes).expect(200).text()).isEqualTo(first.text());
        assertThat(line().json().at("/versions")).hasSize(2);
        correct("1", Map.of("changes", Map.of("wasteDescription", "Écrans"))).expectProblem(412, "stale-version");
        correct("1", Map.of("massGrams", 20_000)).expectProblem(412, "stale-version");
    }

    @Test
    void a_second_click_on_the_weighing_is_no_conflict() {
        UUID other = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));
        String path = "/api/waste-register/lots/" + other + "/weighing";
        Map<String, Object> again = Map.of("massGrams", 12_000, "weightType", "REEL");
        assertThat(part.as(keeper).ifMatch("\"0\"").put(path, again).expect(200).etag())
                .isEqualTo("\"1\"");
        part.as(keeper)
                .ifMatch("\"0\"")
                .put(path, Map.of("massGrams", 12_100, "weightType", "REEL"))
                .expectProblem(412, "stale-version");
    }

    @Test
    void a_weighing_ten_times_off_is_asked_about_before_it_is_kept() {
        UUID device = A.scrapped(part, keeper, "DESKTOP", A.Piece.of("CARCASS", 21_200));
        UUID open = A.lotOf(part, keeper, device);
        String path = "/api/waste-register/lots/" + open + "/weighing";
        Map<String, Object> slip = new HashMap<>(Map.of("massGrams", 2_120, "weightType", "REEL"));
        Answer asked = part.as(keeper).put(path, slip).expectProblem(409, "weighing-unlikely");
        assertThat(asked.at("/detail")).contains("21200 g").contains("2120 g").contains("confirmed");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lots/" + open)
                        .expect(200)
                        .at("/state"))
                .isEqualTo("OPEN");
        part.as(keeper)
                .put(path, Map.of("massGrams", 212_000, "weightType", "REEL"))
                .expectProblem(409, "weighing-unlikely");
        slip.put("confirmed", true);
        part.as(keeper).put(path, slip).expect(200);
    }

    private Answer line() {
        return part.as(keeper).get("/api/waste-register/lines/" + line).expect(200);
    }

    private Answer correct(String version, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("reason", "MODIFIER");
        body.put("explanation", "Relu sur le bon de pesée");
        return part.as(keeper)
                .ifMatch("\"" + version + "\"")
                .post("/api/waste-register/lines/" + line + "/versions", body);
    }
}
