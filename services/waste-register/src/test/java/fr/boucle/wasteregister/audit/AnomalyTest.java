package fr.boucle.wasteregister.audit;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.ListWalk;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each rule an auditor is told of, by a line or a lot that breaks it; AuditTest has the ones of an ordinary year. */
class AnomalyTest {
    private static final String OWN_SIRET = "53075596600047";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void a_site_that_sends_to_itself_is_named_until_the_line_is_corrected() {
        String line = written(Map.of("emitterCompanyOrgId", OWN_SIRET));
        assertThat(linesOf("SAME_SENDER_AND_RECIPIENT")).containsExactly(line);
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        "/api/waste-register/lines/" + line + "/versions",
                        Map.of(
                                "reason",
                                "MODIFIER",
                                "explanation",
                                "Mauvais expéditeur",
                                "changes",
                                Map.of("emitterCompanyOrgId", "78467169500103")))
                .expect(200);
        assertThat(linesOf("SAME_SENDER_AND_RECIPIENT")).isEmpty();
    }

    @Test
    void over_40_tonnes_by_road_and_an_interrupted_trace_are_named() {
        assertThat(linesOf("OVER_40_TONNES_BY_ROAD")).isEmpty();
        String heavy = written(Map.of("weightValue", "40,001"));
        String _ = written(Map.of("weightValue", "40"));
        String interrupted = written(Map.of("noTraceability", "OUI"));
        assertThat(linesOf("OVER_40_TONNES_BY_ROAD")).containsExactly(heavy);
        assertThat(linesOf("TRACEABILITY_INTERRUPTED")).containsExactly(interrupted);
    }

    @Test
    void an_estimated_lot_that_was_burned_is_named() {
        UUID lot = A.lotOf(part, keeper, A.scrapped(part, keeper, "DESKTOP", A.Piece.of("CARCASS", 11_000)));
        part.as(keeper)
                .put(
                        "/api/waste-register/lots/" + lot + "/weighing",
                        Map.of("massGrams", 11_000, "weightType", "ESTIME"))
                .expect(200);
        UUID operator = A.operator(part, "RECEPISSE", "ICPE_2711");
        Map<String, Object> burned = A.consignment(operator);
        burned.put("operationCode", "D 10");
        Answer refused = A.consign(part, keeper, lot, burned);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/fields/weightIsEstimate");
        Answer consigned = A.consign(part, keeper, lot, A.consignment(operator)).expect(200);
        assertThat(linesOf("ESTIMATED_WHERE_WEIGHED")).isEmpty();
        treat(lot, "D 10").expect(200);
        assertThat(linesOf("ESTIMATED_WHERE_WEIGHED")).containsExactly(consigned.at("/lineId"));
    }

    @Test
    void a_treatment_on_a_day_without_authorisation_is_named() {
        UUID operator = A.operator(part, A.today().minusMonths(1), A.today().plusDays(1), "RECEPISSE", "ICPE_2711");
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));
        Answer consigned = A.consign(part, keeper, lot, A.consignment(operator)).expect(200);
        assertThat(linesOf("TREATMENT_WITHOUT_AUTHORISATION")).isEmpty();
        TestClock.advance(Duration.ofDays(3));
        treat(lot, "R 4").expect(200);
        assertThat(linesOf("TREATMENT_WITHOUT_AUTHORISATION")).containsExactly(consigned.at("/lineId"));
    }

    @Test
    void a_lot_without_final_treatment_after_six_months_is_an_interrupted_trace() {
        Answer consigned = A.consigned(part, keeper);
        int year = A.today().getYear();
        TestClock.advance(Duration.ofDays(190));
        assertThat(names("TRACEABILITY_INTERRUPTED", year, "/lineId")).containsExactly(consigned.at("/lineId"));
    }

    @Test
    void a_bsd_told_later_goes_into_the_log_and_ends_anomaly_and_alert() {
        UUID lot = A.lotOf(part, keeper, A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 2_000)));
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 2_000, "weightType", "REEL"))
                .expect(200);
        String line = A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200)
                .at("/lineId");
        assertThat(linesOf("DANGEROUS_WITHOUT_BSD")).containsExactly(line);
        Map<String, Object> told =
                Map.of("reason", "MODIFIER", "explanation", "Bordereau reçu", "bsdNumber", "BSD-20261122-0001");
        Answer corrected = part.as(keeper)
                .ifMatch("\"1\"")
                .post("/api/waste-register/lines/" + line + "/versions", told)
                .expect(200);
        assertThat(linesOf("DANGEROUS_WITHOUT_BSD")).isEmpty();
        assertThat(part.as(keeper)
                        .get("/api/waste-register/alerts?kind=BSD_MISSING")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(part.as(keeper)
                        .get("/api/waste-register/entries/" + corrected.at("/entryIndex") + "/proof")
                        .expect(200)
                        .at("/entry/bsdNumber"))
                .isEqualTo("BSD-20261122-0001");
        Answer again = part.as(keeper).ifMatch("\"2\"").post("/api/waste-register/lines/" + line + "/versions", told);
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void the_rules_are_ordered_by_their_cases_and_given_as_a_file() {
        Answer most = part.as(keeper)
                .get("/api/waste-register/anomalies?limit=1&counted=true&sort=-count")
                .expect(200);
        List<Long> counts = new ArrayList<>();
        most.json().forEach(rule -> counts.add(rule.at("/count").asLong()));
        assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(most.header("X-Total-Count"))
                .contains(Integer.toString(most.json().size()));
        assertThat(part.as(keeper)
                        .get("/api/waste-register/anomalies.csv?sort=-count")
                        .expect(200)
                        .text())
                .contains("Règle;Source;Cas", "Plus de 40 tonnes par la route en une fois");
    }

    @Test
    void the_cases_of_a_rule_are_paged() {
        List<String> heavy = List.of(
                written(Map.of("weightValue", "41")),
                written(Map.of("weightValue", "42")),
                written(Map.of("weightValue", "43")));
        Answer all =
                part.as(keeper).get("/api/waste-register/anomalies?limit=2").expect(200);
        JsonNode rule = rule(all, "OVER_40_TONNES_BY_ROAD");
        assertThat(rule.at("/cases")).hasSize(2);
        assertThat(rule.at("/more").asBoolean()).isTrue();
        String path = "/api/waste-register/anomalies/OVER_40_TONNES_BY_ROAD?limit=2";
        Answer first = part.as(keeper).get(path).expect(200);
        assertThat(first.header("X-Total-Count")).contains("3");
        assertThat(first.json().findValuesAsText("tonnes")).hasSize(2);
        Answer second =
                part.as(keeper).get(ListWalk.link(first, "next").orElseThrow()).expect(200);
        assertThat(second.json()).hasSize(1);
        List<String> read = List.of(first.at("/0/lineId"), first.at("/1/lineId"), second.at("/0/lineId"));
        assertThat(read).containsExactlyInAnyOrderElementsOf(heavy);
        Answer counted = part.as(keeper)
                .get("/api/waste-register/anomalies?limit=1&counted=true")
                .expect(200);
        assertThat(rule(counted, "OVER_40_TONNES_BY_ROAD").at("/count").asLong())
                .isEqualTo(3);
        assertThat(ListWalk.thereAndBack(part.as(keeper), path.replace("2", "1") + "&sort=-publicId", "caseId"))
                .hasSize(3);
        assertThat(part.as(keeper)
                        .get("/api/waste-register/anomalies/OVER_40_TONNES_BY_ROAD/cases.csv?state=OPEN")
                        .expect(200)
                        .text())
                .contains("Tonnes", ";à expliquer;", ";42;");
        assertThat(part.as(keeper).get(path + "&state=EXPLAINED").expect(200).json())
                .isEmpty();
        part.as(keeper).get("/api/waste-register/anomalies/NO_SUCH_RULE").expect(400);
    }

    private String written(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(A.incoming());
        fields.remove("publicId");
        fields.putAll(other);
        UUID id = Ids.next();
        eventually(() -> part.as(keeper)
                .put("/api/waste-register/lines/" + id, Map.of("registerType", "INCOMING_WASTE", "fields", fields))
                .expect(200));
        return id.toString();
    }

    private Answer treat(UUID lot, String code) {
        return part.as(keeper)
                .put(
                        "/api/waste-register/lots/" + lot + "/treatment",
                        Map.of("operationCode", code, "treatedOn", A.today().toString()));
    }

    private List<String> linesOf(String rule) {
        return names(rule, A.today().getYear(), "/lineId");
    }

    private List<String> names(String rule, int year, String member) {
        JsonNode cases = part.as(keeper)
                .get("/api/waste-register/anomalies/" + rule + "?year=" + year)
                .expect(200)
                .json();
        return cases.valueStream().map(found -> found.at(member).asText()).toList();
    }

    private static JsonNode rule(Answer all, String name) {
        return all.json()
                .valueStream()
                .filter(rule -> rule.at("/rule").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
