package fr.boucle.wasteregister.line;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is known here and whose proof had ended carries or receives nothing, also where waste never was a lot here. */
class LineProofTest {
    private static final String API = "/api/waste-register/";
    private static final String CARRIES = "transporter1CompanyOrgId";
    private static final String RECEIVES = "destinationCompanyOrgId";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final LocalDate day = LocalDate.parse(A.outgoing().get("dispatchDate"));
    private final String lapsed =
            siret(A.operator(part, day.minusYears(1), day.minusDays(1), "RECEPISSE", "ICPE_2711"));
    private final String valid = siret(A.operator(part, day.minusYears(1), day, "RECEPISSE", "ICPE_2711"));
    private final String later = siret(A.operator(part, day.plusDays(1), day.plusYears(1), "RECEPISSE", "ICPE_2711"));

    @Test
    void a_line_by_hand_names_nobody_whose_proof_had_ended() {
        Answer refused = eventually(Duration.ofSeconds(30), () -> {
            Answer answer = write(Map.of(CARRIES, lapsed));
            assertThat(answer.text()).doesNotContain("site-unknown");
            return answer;
        });
        assertThat(refused.expectProblem(409, "line-not-acceptable").at("/errors/0/pointer"))
                .isEqualTo("/fields/" + CARRIES);
        assertThat(refused.at("/errors/0/detail")).contains("Recyclage de l'Exemple", "a pris fin le");
        assertThat(write(Map.of(RECEIVES, lapsed))
                        .expectProblem(409, "line-not-acceptable")
                        .at("/errors/0/pointer"))
                .isEqualTo("/fields/" + RECEIVES);
        assertThat(write(Map.of(CARRIES, lapsed, RECEIVES, lapsed))
                        .expectProblem(409, "line-not-acceptable")
                        .json()
                        .at("/errors")
                        .findValuesAsText("pointer"))
                .as("both at once")
                .containsExactly("/fields/" + RECEIVES, "/fields/" + CARRIES);
        write(Map.of(CARRIES, later, RECEIVES, later)).expect(200);
        String line = write(Map.of(CARRIES, valid, RECEIVES, valid)).expect(200).at("/lineId");
        correct(line, Map.of(CARRIES, lapsed)).expectProblem(409, "line-not-acceptable");
        correct(line, Map.of("dispatchDate", day.plusDays(1).toString())).expectProblem(409, "line-not-acceptable");
        correct(line, Map.of("wasteDescription", "Écrans hors d'usage")).expect(200);
    }

    @Test
    void a_proof_that_turns_out_to_have_ended_is_a_case_of_the_line_that_was_written_by_hand() {
        UUID ends = A.operator(
                part, day.minusYears(1), day.plusYears(1), "RECEPISSE", "ICPE_2711", "ECO_ORGANISME_CONTRACT");
        String known = siret(ends);
        String line = eventually(Duration.ofSeconds(30), () -> write(
                        Map.of(CARRIES, known, RECEIVES, known, "ecoOrganismeSiret", known, "ecoOrganismeName", "Éco"))
                .expect(200)
                .at("/lineId"));
        List<String> rules = List.of("RECEIPT_EXPIRED", "TREATMENT_WITHOUT_AUTHORISATION", "CONTRACT_EXPIRED");
        rules.forEach(rule -> assertThat(cases(rule).json()).as(rule).isEmpty());
        ended(ends, known);
        rules.forEach(rule -> {
            assertThat(cases(rule).json()).as(rule).hasSize(1);
            assertThat(cases(rule).at("/0/lineId")).isEqualTo(line);
            assertThat(cases(rule).at("/0/facts/operatorName")).isEqualTo("Recyclage de l'Exemple");
        });
        part.as(keeper)
                .put(
                        API + "anomalies/CONTRACT_EXPIRED/cases/" + line + "/acknowledgement",
                        Map.of("explanation", "Renouvelé depuis"))
                .expect(204);
        correct(line, Map.of(), "ANNULER").expect(200);
        rules.forEach(rule -> assertThat(cases(rule).json()).as(rule).isEmpty());
    }

    private Answer cases(String rule) {
        return part.as(keeper)
                .get(API + "anomalies/" + rule + "?year=" + day.getYear())
                .expect(200);
    }

    /** The steward learns that all its proofs had ended the day before. */
    private void ended(UUID operator, String siret) {
        List<Map<String, String>> proofs = Stream.of("RECEPISSE", "ICPE_2711", "ECO_ORGANISME_CONTRACT")
                .map(kind -> Map.of(
                        "kind",
                        kind,
                        "number",
                        "N-" + kind,
                        "validFrom",
                        day.minusYears(1).toString(),
                        "validUntil",
                        day.minusDays(1).toString()))
                .toList();
        part.as(Someone.with(Role.STEWARD))
                .put(
                        API + "operators/" + operator,
                        Map.of(
                                "name",
                                "Recyclage de l'Exemple",
                                "siret",
                                siret,
                                "address",
                                "1 quai de l'Exemple",
                                "postalCode",
                                "44600",
                                "city",
                                "Saint-Nazaire",
                                "kinds",
                                List.of("TRANSPORTER", "TREATMENT", "ECO_ORGANISME"),
                                "proofs",
                                proofs))
                .expect(200);
    }

    private String siret(UUID operator) {
        return A.auditor(part).get(API + "operators/" + operator).expect(200).at("/siret");
    }

    private Answer write(Map<String, String> changed) {
        Map<String, Object> fields = new HashMap<>(A.outgoing());
        fields.putAll(changed);
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        Map<String, Object> body = Map.of("registerType", "OUTGOING_WASTE", "fields", fields, "bsdNumber", "BSD-7");
        return part.as(keeper).put(API + "lines/" + Ids.next(), body);
    }

    private Answer correct(String line, Map<String, String> changes) {
        return correct(line, changes, "MODIFIER");
    }

    private Answer correct(String line, Map<String, String> changes, String reason) {
        Map<String, Object> body = Map.of("reason", reason, "explanation", "Relu sur le bon", "changes", changes);
        return part.as(keeper).ifMatch("\"1\"").post(API + "lines/" + line + "/versions", body);
    }
}
