package fr.boucle.wasteregister.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With whom waste may leave: destination, transporter, eco-organisation, broker, each by what it proved for the day. */
class ConsignmentTest {
    private static final String[] ALL = {"RECEPISSE", "ICPE_2711", "DESTRUCTION"};

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void an_eco_organisation_and_a_broker_stand_in_the_line_and_in_the_file() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));
        Map<String, Object> body = A.consignment(A.operator(part, ALL));
        UUID eco = A.operator(part);
        UUID broker = A.operator(part, "RECEPISSE");
        body.put("ecoOrganismeOperatorId", eco);
        body.put("brokerOperatorId", broker);
        Answer consigned = A.consign(part, keeper, lot, body).expect(200);
        Answer line = part.as(keeper)
                .get("/api/waste-register/lines/" + consigned.at("/lineId"))
                .expect(200);
        assertThat(line.at("/fields/ecoOrganismeSiret")).isEqualTo(siret(eco));
        assertThat(line.at("/fields/ecoOrganismeName")).isEqualTo("Recyclage de l'Exemple");
        assertThat(line.at("/fields/brokerCompanySiret")).isEqualTo(siret(broker));
        assertThat(line.at("/fields/brokerRecepisseNumber")).isEqualTo("N-RECEPISSE");
        byte[] csv = part.as(keeper)
                .get("/api/waste-register/exports/trackdechets/outgoing.csv")
                .expect(200)
                .bytes();
        Answer preview = part.as(keeper)
                .post("/api/waste-register/lines/previews?type=OUTGOING_WASTE", csv, "text/csv")
                .expect(200);
        assertThat(preview.at("/lines/0/verdict")).as(preview.text()).isEqualTo("OK");
    }

    @Test
    void a_broker_without_a_receipt_that_holds_is_refused() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));
        Map<String, Object> body = A.consignment(A.operator(part, ALL));
        body.put("brokerOperatorId", lapsed("RECEPISSE"));
        var _ = A.consign(part, keeper, lot, body).expectProblem(409, "proof-lapsed");
        body.put("brokerOperatorId", A.operator(part, "QUALITY_LABEL"));
        var _ = A.consign(part, keeper, lot, body).expectProblem(409, "proof-missing");
        body.put("brokerOperatorId", UUID.randomUUID());
        var _ = A.consign(part, keeper, lot, body).expectProblem(409, "operator-unknown");
    }

    @ParameterizedTest
    @CsvSource({"RECEPISSE, 600000", "ICPE_2711, 12000"})
    void a_lapsed_proof_refuses_and_says_until_when_it_held(String kind, long grams) {
        UUID lot = A.weighedLot(part, keeper, grams, A.Piece.of("CARCASS", 11_000));
        Map<String, Object> body = A.consignment(A.operator(part, ALL));
        String role = kind.equals("RECEPISSE") ? "transporterOperatorId" : "destinationOperatorId";
        body.put(role, lapsed(kind));
        Answer refused = A.consign(part, keeper, lot, body).expectProblem(409, "proof-lapsed");
        assertThat(refused.at("/detail"))
                .contains(kind)
                .contains(A.today().minusDays(1).toString())
                .contains("renewal");
    }

    @Test
    void all_that_is_minded_of_a_departure_is_told_at_once_each_at_its_member() {
        UUID lot = A.weighedLot(part, keeper, 600_000, A.Piece.of("CARCASS", 600_000));
        Map<String, Object> body = A.consignment(lapsed("ICPE_2711"));
        body.put("transporterOperatorId", lapsed("RECEPISSE"));
        body.put("operationCode", "R 3");
        Answer refused = A.consign(part, keeper, lot, body).expectProblem(409, "operation-not-allowed");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/operationCode", "/destinationOperatorId", "/transporterOperatorId");
        assertThat(refused.json().at("/errors").findValuesAsText("slug"))
                .containsExactly("operation-not-allowed", "proof-lapsed", "proof-lapsed");
    }

    @Test
    void what_is_missing_of_a_departure_hides_nothing_of_the_rest() {
        UUID lot = A.weighedLot(part, keeper, 600_000, A.Piece.of("CARCASS", 600_000));
        Map<String, Object> body = A.consignment(lapsed("ICPE_2711"));
        body.remove("transporterOperatorId");
        body.remove("operationCode");
        Answer refused = A.consign(part, keeper, lot, body).expectProblem(422, "invalid-fields");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/operationCode", "/transporterOperatorId", "/destinationOperatorId");
        assertThat(refused.at("/errors/2/slug")).isEqualTo("proof-lapsed");
        // without a day nothing that depends on it is judged, all else is
        body.remove("consignedOn");
        body.put("noteExemption", "ECO_ORGANISME_COLLECTION");
        Answer undated = A.consign(part, keeper, lot, body).expectProblem(422, "invalid-fields");
        assertThat(undated.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/consignedOn", "/operationCode", "/transporterOperatorId", "/ecoOrganismeOperatorId");
    }

    private UUID lapsed(String kind) {
        return A.operator(part, A.today().minusYears(2), A.today().minusDays(1), kind);
    }

    private String siret(UUID operator) {
        return part.as(keeper)
                .get("/api/waste-register/operators/" + operator)
                .expect(200)
                .at("/siret");
    }
}
