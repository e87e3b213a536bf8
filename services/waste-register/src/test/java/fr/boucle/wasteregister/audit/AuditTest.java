package fr.boucle.wasteregister.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an auditor is told: anomalies with their rule and lines, balances, and what waits. */
class AuditTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void the_masses_of_a_site_balance_per_code() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 12_150));
        A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200);
        UUID open = A.lotOf(part, keeper, A.scrapped(part, keeper, "DESKTOP", A.Piece.of("CARCASS", 5_000)));
        assertThat(open).isNotEqualTo(lot);
        JsonNode balance = part.as(keeper)
                .get("/api/waste-register/mass-balances")
                .expect(200)
                .json();
        assertThat(balance).hasSize(1);
        assertThat(balance.at("/0/organisationName").asText()).isEqualTo("Atelier du Bout du Monde");
        assertThat(balance.at("/0/inGrams").asLong()).isEqualTo(17_150);
        assertThat(balance.at("/0/differenceGrams").asLong()).isEqualTo(-150);
        assertThat(balance.at("/0/outGrams").asLong()).isEqualTo(12_000);
        assertThat(balance.at("/0/registeredOutGrams").asLong()).isEqualTo(12_000);
        assertThat(balance.at("/0/stockGrams").asLong()).isEqualTo(5_000);
        assertThat(balance.at("/0/balanced").asBoolean()).isTrue();
        part.as(keeper).get("/api/waste-register/mass-balances?year=1999").expect(400);
    }

    @Test
    void an_ordinary_consignment_is_no_anomaly() {
        var _ = A.consigned(part, keeper);
        for (JsonNode anomaly :
                part.as(keeper).get("/api/waste-register/anomalies").expect(200).json()) {
            assertThat(anomaly.at("/cases")).as(anomaly.toString()).isEmpty();
            assertThat(anomaly.at("/sentence").asText()).isNotBlank();
        }
    }

    @Test
    void dangerous_waste_without_a_bsd_an_outlier_and_a_cancelled_line_are_named() {
        UUID device = A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 40_000));
        UUID lot = A.lotOf(part, keeper, device);
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 40_000, "weightType", "REEL"))
                .expect(200);
        Answer consigned = A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")))
                .expect(200);
        assertThat(lineOf("DANGEROUS_WITHOUT_BSD")).isEqualTo(consigned.at("/lineId"));
        assertThat(lineOf("MASS_OUTLIER")).isEqualTo(consigned.at("/lineId"));
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        "/api/waste-register/lines/" + consigned.at("/lineId") + "/versions",
                        Map.of("reason", "ANNULER", "explanation", "Le lot n'est pas parti."))
                .expect(200);
        assertThat(lineOf("LINE_CANCELLED")).isEqualTo(consigned.at("/lineId"));
        assertThat(cases("MASS_NOT_BALANCED")).hasSize(1);
    }

    @Test
    void a_small_load_by_an_operator_without_receipt_or_authorisation_is_named() {
        UUID lot = A.weighedLot(part, keeper, 2_000, A.Piece.dataBearing("S2HFAIL90", 2_000));
        Answer consigned = A.consign(part, keeper, lot, A.consignment(A.operator(part, "DESTRUCTION")))
                .expect(200);
        assertThat(lineOf("TREATMENT_WITHOUT_AUTHORISATION")).isEqualTo(consigned.at("/lineId"));
        assertThat(lineOf("RECEIPT_EXPIRED")).isEqualTo(consigned.at("/lineId"));
        Answer line = part.as(keeper)
                .get("/api/waste-register/lines/" + consigned.at("/lineId"))
                .expect(200);
        assertThat(line.at("/fields/transporter1RecepisseIsExempted")).isEqualTo("OUI");
    }

    @Test
    void what_waits_is_an_alert_until_it_is_recorded() {
        A.Piece piece = A.Piece.dataBearing("S2HFAIL91", 2_000);
        UUID device = A.scrapped(part, keeper, "LAPTOP", piece);
        UUID lot = A.lotOf(part, keeper, device);
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 2_000, "weightType", "REEL"))
                .expect(200);
        Answer consigned = A.consign(
                        part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711", "DESTRUCTION")))
                .expect(200);
        assertThat(alerts("DESTRUCTION_CERTIFICATE_MISSING", piece.id())).isEqualTo(1);
        assertThat(alerts("BSD_MISSING", lot)).isEqualTo(1);
        assertThat(alerts("DECLARATION_DUE", UUID.fromString(consigned.at("/lineId"))))
                .isEqualTo(1);
        part.as(keeper)
                .put(
                        "/api/waste-register/items/" + piece.id() + "/destruction-certificate",
                        Map.of(
                                "number",
                                "CD-9",
                                "serialNumber",
                                "S2HFAIL91",
                                "destroyedOn",
                                A.today().toString()))
                .expect(200);
        assertThat(alerts("DESTRUCTION_CERTIFICATE_MISSING", piece.id())).isZero();
        TestClock.advance(Duration.ofDays(8));
        assertThat(alerts("DECLARATION_LATE", UUID.fromString(consigned.at("/lineId"))))
                .isEqualTo(1);
        part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + consigned.at("/lineId") + "/declaration",
                        Map.of("declaredOn", A.today().toString()))
                .expect(204);
        assertThat(alerts("DECLARATION_LATE", UUID.fromString(consigned.at("/lineId"))))
                .isZero();
        TestClock.advance(Duration.ofDays(90));
        assertThat(alerts("TREATMENT_LATE", lot)).isEqualTo(1);
    }

    @Test
    void two_media_of_one_lot_are_told_apart_by_what_they_are_and_their_serial() {
        UUID lot = A.lotOf(
                part,
                keeper,
                A.scrapped(
                        part,
                        keeper,
                        "LAPTOP",
                        A.Piece.dataBearing("S2HFAIL71", 2_000),
                        A.Piece.dataBearing("S2HFAIL72", 2_000)));
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 4_000, "weightType", "REEL"))
                .expect(200);
        A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711", "DESTRUCTION")))
                .expect(200);
        JsonNode two = part.as(keeper)
                .get("/api/waste-register/alerts?kind=DESTRUCTION_CERTIFICATE_MISSING")
                .expect(200)
                .json();
        assertThat(two).hasSize(2);
        assertThat(two.findValuesAsText("itemKind")).containsOnly("CARCASS");
        assertThat(two.findValuesAsText("deviceCode")).hasSize(2).doesNotContain("", "null");
        assertThat(List.of(
                        two.at("/0/serialNumbers/0").asText(),
                        two.at("/1/serialNumbers/0").asText()))
                .containsExactlyInAnyOrder("S2HFAIL71", "S2HFAIL72");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/alerts?q=S2HFAIL72")
                        .expect(200)
                        .json())
                .hasSize(1);
        assertThat(part.as(keeper)
                        .get("/api/waste-register/alerts?sort=organisationName")
                        .expect(200)
                        .at("/0/kind"))
                .isNotEmpty();
    }

    private long alerts(String kind, UUID subject) {
        return part.as(keeper).get("/api/waste-register/alerts").expect(200).json().findParents("kind").stream()
                .filter(alert -> alert.at("/kind").asText().equals(kind)
                        && alert.at("/subjectId").asText().equals(subject.toString()))
                .count();
    }

    private String lineOf(String rule) {
        JsonNode cases = cases(rule);
        assertThat(cases).as(rule).hasSize(1);
        return cases.at("/0/lineId").asText();
    }

    private JsonNode cases(String rule) {
        return part.as(keeper).get("/api/waste-register/anomalies").expect(200).json().findParents("rule").stream()
                .filter(anomaly -> anomaly.at("/rule").asText().equals(rule))
                .findFirst()
                .orElseThrow()
                .at("/cases");
    }
}
