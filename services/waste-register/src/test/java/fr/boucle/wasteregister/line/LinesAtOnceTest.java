package fr.boucle.wasteregister.line;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** All that is minded of a line by hand, or of its correction, is told at once: also beside what is missing. */
class LinesAtOnceTest {
    private static final String API = "/api/waste-register/";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final LocalDate day = LocalDate.parse(A.outgoing().get("dispatchDate"));
    private final String lapsed = A.auditor(part)
            .get(API + "operators/" + A.operator(part, day.minusYears(1), day.minusDays(1), "RECEPISSE", "ICPE_2711"))
            .expect(200)
            .at("/siret");

    @Test
    void a_line_by_hand_tells_of_its_fields_devices_proofs_and_note() {
        Answer refused = known(Map.of(
                "fields", fields(Map.of("wasteDescription", "", "transporter1CompanyOrgId", lapsed)),
                "deviceCodes", List.of("INCONNU00")));
        assertThat(pointers(refused.expectProblem(409, "line-not-acceptable")))
                .containsExactlyInAnyOrder(
                        "/fields/wasteDescription", "/deviceCodes", "/fields/transporter1CompanyOrgId", "/bsdNumber");
        assertThat(refused.json().at("/errors").findValuesAsText("slug")).contains("consignment-note-missing");
        Answer longer = write(
                Map.of("fields", fields(Map.of("wasteDescription", "")), "deviceCodes", List.of("INCONNU000000000")));
        assertThat(pointers(longer.expect(422)))
                .as("what is out of its bounds hides nothing")
                .contains("/fields/wasteDescription", "/bsdNumber");
    }

    @Test
    void a_correction_without_its_explanation_tells_of_the_rest() {
        String line = known(Map.of("fields", fields(Map.of()), "bsdNumber", "BSD-7"))
                .expect(200)
                .at("/lineId");
        Map<String, String> wrong = new HashMap<>();
        wrong.put("transporter1CompanyOrgId", lapsed);
        wrong.put("wasteCode", "99 99 99");
        wrong.put("publicId", "AUTRE-1");
        Answer refused = part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        API + "lines/" + line + "/versions",
                        Map.of("reason", "MODIFIER", "explanation", "", "changes", wrong, "massGrams", 0));
        assertThat(pointers(refused.expect(422)))
                .contains(
                        "/explanation",
                        "/massGrams",
                        "/fields/transporter1CompanyOrgId",
                        "/fields/wasteCode",
                        "/fields/publicId");
        assertThat(pointers(part.as(keeper)
                        .post(API + "lines/" + line + "/versions/previews", Map.of("changes", wrong, "massGrams", 0))
                        .expect(422)))
                .contains("/massGrams", "/fields/transporter1CompanyOrgId", "/fields/wasteCode");
    }

    @Test
    void the_same_correction_twice_is_once_however_its_numbers_are_written() {
        String line = known(Map.of("fields", fields(Map.of()), "bsdNumber", "BSD-7"))
                .expect(200)
                .at("/lineId");
        Map<String, Object> twice = Map.of(
                "reason", "MODIFIER", "explanation", "Relu sur le bon", "changes", Map.of("weightValue", "0,021"));
        Answer first = correct(line, twice).expect(200);
        assertThat(correct(line, twice).expect(200).text()).isEqualTo(first.text());
    }

    @Test
    void a_note_of_blanks_that_nobody_sees_is_none() {
        for (String blank : List.of("\u00a0\u00a0", "\u202f", "\u200b", " \u00a0 ")) {
            assertThat(pointers(known(Map.of("fields", fields(Map.of()), "bsdNumber", blank))
                            .expectProblem(409, "consignment-note-missing")))
                    .containsExactly("/bsdNumber");
        }
        assertThat(pointers(known(Map.of("fields", fields(Map.of("wasteDescription", "\u00a0")), "bsdNumber", "B-1"))
                        .expectProblem(409, "line-not-acceptable")))
                .containsExactly("/fields/wasteDescription");
    }

    private static List<String> pointers(Answer refused) {
        return refused.json().at("/errors").findValuesAsText("pointer");
    }

    private static Map<String, String> fields(Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(A.outgoing());
        fields.putAll(changed);
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        return fields;
    }

    /** Once the site's approval has arrived. */
    private Answer known(Map<String, ?> told) {
        return eventually(Duration.ofSeconds(30), () -> {
            Answer answer = write(told);
            assertThat(answer.text()).doesNotContain("site-unknown");
            return answer;
        });
    }

    private Answer write(Map<String, ?> told) {
        Map<String, Object> body = new HashMap<>(told);
        body.put("registerType", "OUTGOING_WASTE");
        UUID id = Ids.next();
        return part.as(keeper).put(API + "lines/" + id, body);
    }

    private Answer correct(String line, Map<String, ?> body) {
        return part.as(keeper).ifMatch("\"1\"").post(API + "lines/" + line + "/versions", body);
    }
}
