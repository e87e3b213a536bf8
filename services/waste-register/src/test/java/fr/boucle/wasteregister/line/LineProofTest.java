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
import java.util.Map;
import java.util.UUID;
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
        write(Map.of(CARRIES, later, RECEIVES, later)).expect(200);
        String line = write(Map.of(CARRIES, valid, RECEIVES, valid)).expect(200).at("/lineId");
        correct(line, Map.of(CARRIES, lapsed)).expectProblem(409, "line-not-acceptable");
        correct(line, Map.of("dispatchDate", day.plusDays(1).toString())).expectProblem(409, "line-not-acceptable");
        correct(line, Map.of("wasteDescription", "Écrans hors d'usage")).expect(200);
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
        Map<String, Object> body = Map.of("reason", "MODIFIER", "explanation", "Relu sur le bon", "changes", changes);
        return part.as(keeper).ifMatch("\"1\"").post(API + "lines/" + line + "/versions", body);
    }
}
