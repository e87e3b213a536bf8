package fr.boucle.wasteregister.operator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.ListWalk;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an operator proved, until when, and what happens when it ends. */
class OperatorProofTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void an_eco_organisation_whose_contract_ended_refuses_the_consignment_and_nothing_is_written() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));
        Map<String, Object> body = A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711"));
        LocalDate ended = A.today().minusDays(1);
        body.put("ecoOrganismeOperatorId", A.operator(part, A.today().minusYears(2), ended, "ECO_ORGANISME_CONTRACT"));
        Answer refused = A.consign(part, keeper, lot, body).expectProblem(409, "proof-lapsed");
        assertThat(refused.at("/detail")).contains("ECO_ORGANISME_CONTRACT", ended.toString(), "renewal");
        assertThat(part.as(keeper)
                        .get("/api/waste-register/lots/" + lot)
                        .expect(200)
                        .at("/state"))
                .isEqualTo("WEIGHED");
        assertThat(part.as(keeper).get("/api/waste-register/lines").expect(200).json())
                .isEmpty();
        body.put("ecoOrganismeOperatorId", A.operator(part, "ECO_ORGANISME_CONTRACT"));
        var _ = A.consign(part, keeper, lot, body).expect(200);
    }

    @Test
    void a_destination_by_contract_alone_receives_until_the_contract_ends() {
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));
        Map<String, Object> body = A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711"));
        body.put(
                "destinationOperatorId",
                A.operator(part, A.today().minusYears(2), A.today().minusDays(1), "ECO_ORGANISME_CONTRACT"));
        var _ = A.consign(part, keeper, lot, body).expectProblem(409, "proof-lapsed");
        body.put(
                "destinationOperatorId",
                A.operator(part, A.today().minusYears(2), A.today(), "ECO_ORGANISME_CONTRACT"));
        var _ = A.consign(part, keeper, lot, body).expect(200);
    }

    @Test
    void all_that_is_wrong_with_an_operator_is_told_at_once() {
        String taken = part.as(keeper)
                .get("/api/waste-register/operators/" + A.operator(part, "RECEPISSE"))
                .expect(200)
                .at("/siret");
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "", "siret", "123", "address", "1 rue", "postalCode", "44000", "city", "Nantes"));
        body.put("kinds", List.of());
        Map<String, String> late = new HashMap<>(proof("ICPE_2711", "N", A.today()));
        late.put("validUntil", "2020-01-01");
        body.put("proofs", List.of(Map.of("kind", "RECEPISSE", "number", "", "validFrom", "2026-01-01"), late));
        Caller steward = part.as(Someone.with(Role.STEWARD));
        String path = "/api/waste-register/operators/" + Ids.next();
        assertThat(steward.put(path, body)
                        .expectProblem(422, "invalid-fields")
                        .json()
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/name",
                        "/siret",
                        "/kinds",
                        "/proofs/0/number",
                        "/proofs/0/validUntil",
                        "/proofs/1/validUntil");
        body.put("siret", taken);
        assertThat(steward.put(path, body).expect(422).text()).contains("operator-siret-taken", "/kinds");
        body.put("name", "Un autre");
        body.put("kinds", List.of("BROKER"));
        body.put("proofs", List.of());
        steward.put(path, body).expectProblem(409, "operator-siret-taken");
    }

    @Test
    void a_proof_that_ends_soon_is_an_alert_until_it_is_renewed_and_one_that_ended_another() {
        UUID soon = A.operator(part, A.today().minusYears(1), A.today().plusDays(59), "RECEPISSE");
        UUID later = A.operator(part, A.today().minusYears(1), A.today().plusDays(61), "RECEPISSE");
        UUID ended = A.operator(part, A.today().minusYears(1), A.today().minusDays(1), "DESTRUCTION");
        Map<String, String> found = alerts("PROOF_ENDS_SOON");
        assertThat(found).containsKey(soon.toString()).doesNotContainKeys(later.toString(), ended.toString());
        assertThat(found.get(soon.toString())).isEqualTo(A.today().plusDays(59).toString());
        assertThat(alerts("PROOF_ENDED")).containsKey(ended.toString()).doesNotContainKey(soon.toString());
        renew(
                soon,
                proof("RECEPISSE", "N-RECEPISSE", A.today().plusDays(59)),
                proof("RECEPISSE", "N-2", A.today().plusYears(5)));
        renew(ended, proof("DESTRUCTION", "N-3", A.today().plusYears(1)));
        assertThat(alerts("PROOF_ENDS_SOON")).doesNotContainKey(soon.toString());
        assertThat(alerts("PROOF_ENDED")).doesNotContainKey(ended.toString());
    }

    @Test
    void alerts_are_paged_across_their_kinds_each_once() {
        List<String> mine = new ArrayList<>();
        for (int days = 10; days < 14; days++) {
            mine.add(A.operator(part, A.today().minusYears(1), A.today().plusDays(days), "QUALITY_LABEL")
                    .toString());
        }
        UUID lot = A.lotOf(part, keeper, A.scrapped(part, keeper, "LAPTOP", A.Piece.dataBearing("S2HFAIL95", 2_000)));
        part.as(keeper)
                .put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 2_000, "weightType", "REEL"))
                .expect(200);
        var _ = A.consign(part, keeper, lot, A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711", "DESTRUCTION")))
                .expect(200);
        List<String> read = pages("/api/waste-register/alerts?limit=3");
        assertThat(read).doesNotHaveDuplicates().contains("BSD_MISSING " + lot);
        assertThat(read)
                .containsAll(mine.stream().map(id -> "PROOF_ENDS_SOON " + id).toList());
        assertThat(pages("/api/waste-register/alerts?limit=200")).isEqualTo(read);
        part.as(keeper).get("/api/waste-register/alerts?after=SOMETHING.else").expect(400);
    }

    @Test
    void alerts_are_ordered_narrowed_and_say_which_proofs_end() {
        UUID twice = A.operator(part, A.today().minusYears(1), A.today().plusDays(15), "QUALITY_LABEL", "RECEPISSE");
        String path = "/api/waste-register/alerts";
        assertThat(ListWalk.along(part.as(keeper), path + "?limit=2&sort=-dueOn", "next", "dueOn")
                        .rows())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(part.as(keeper)
                        .get(path + "?kind=PROOF_ENDS_SOON&sort=-dueOn&limit=200")
                        .expect(200)
                        .json())
                .filteredOn(alert -> alert.at("/subjectId").asText().equals(twice.toString()))
                .singleElement()
                .satisfies(alert -> assertThat(alert.at("/proofs").findValuesAsText("kind"))
                        .containsExactly("QUALITY_LABEL", "RECEPISSE"))
                .satisfies(
                        alert -> assertThat(alert.at("/operatorName").asText()).isNotEmpty());
        assertThat(part.as(keeper)
                        .get(path + ".csv?kind=PROOF_ENDS_SOON")
                        .expect(200)
                        .text())
                .contains("Ce qui attend;Échéance", "label de qualité");
        assertThat(part.as(keeper).get(path + "?to=2000-01-01").expect(200).json())
                .isEmpty();
    }

    @Test
    void a_receipt_that_turns_out_to_have_ended_before_the_departure_is_an_anomaly_of_its_line() {
        UUID operator = A.operator(part, "RECEPISSE", "ICPE_2711");
        UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));
        String line = A.consign(part, keeper, lot, A.consignment(operator))
                .expect(200)
                .at("/lineId");
        String path = "/api/waste-register/anomalies/RECEIPT_EXPIRED";
        assertThat(part.as(keeper).get(path).expect(200).json()).isEmpty();
        renew(
                operator,
                proof("RECEPISSE", "N-RECEPISSE", A.today().minusDays(1)),
                proof("ICPE_2711", "N-ICPE_2711", A.today().plusYears(1)));
        Answer named = part.as(keeper).get(path).expect(200);
        assertThat(named.json()).hasSize(1);
        assertThat(named.at("/0/lineId")).isEqualTo(line);
    }

    private Map<String, String> alerts(String kind) {
        Map<String, String> due = new HashMap<>();
        String path = "/api/waste-register/alerts?limit=200&kind=" + kind;
        part.as(keeper)
                .get(path)
                .expect(200)
                .json()
                .forEach(alert -> due.put(
                        alert.at("/subjectId").asText(), alert.at("/dueOn").asText()));
        return due;
    }

    private List<String> pages(String first) {
        List<String> read = new ArrayList<>();
        for (String path = first; !path.isEmpty(); ) {
            Answer page = part.as(keeper).get(path).expect(200);
            page.json()
                    .forEach(alert -> read.add(alert.at("/kind").asText() + " "
                            + alert.at("/subjectId").asText()));
            Matcher next = NEXT.matcher(page.header("Link").orElse(""));
            path = next.find() ? pathOf(next.group(1)) : "";
        }
        return read;
    }

    private static String pathOf(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Map<String, String> proof(String kind, String number, LocalDate until) {
        return Map.of(
                "kind",
                kind,
                "number",
                number,
                "validFrom",
                A.today().minusYears(1).toString(),
                "validUntil",
                until.toString());
    }

    @SafeVarargs
    private void renew(UUID operator, Map<String, String>... proofs) {
        String path = "/api/waste-register/operators/" + operator;
        Map<String, Object> body = new HashMap<>();
        Answer known = part.as(keeper).get(path).expect(200);
        for (String member : List.of("name", "siret", "address", "postalCode", "city")) {
            body.put(member, known.at("/" + member));
        }
        body.put("kinds", List.of("TRANSPORTER", "TREATMENT", "BROKER", "ECO_ORGANISME"));
        body.put("proofs", List.of(proofs));
        Caller steward = part.as(Someone.with(Role.STEWARD)).ifMatch(known.etag());
        steward.put(path, body).expect(200);
        steward.put(path, body).expectProblem(412, "stale-version");
    }
}
