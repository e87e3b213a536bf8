package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A programme that lends to pupils: until when, and what its schools say in numbers. */
class ProgrammePagesTest {
    private static final String PAGE = "/programmes/" + ID + "3";
    private static Territory territory;
    private static HttpReader steward;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("steward");
        HouseholdDay.settle(territory.upstream);
        territory.upstream.json("PUT /api/redistribution" + PAGE + "/loan", "{}");
        territory.upstream.json("PUT /api/redistribution" + PAGE + "/schools/0440002B", "{}");
        steward = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void the_loan_is_put_off_and_a_school_is_noted_in_numbers() {
        String page = steward.get(PAGE).body().replace("\u00a0", " ");
        assertThat(page)
                .contains("30 juin 2027", "7 sont dans des foyers", "Collège du Port", "Sixième : 12")
                .contains("Revenus, à donner de nouveau", "7K4M92A7", "Tablette", "prêt, en stock");
        String token = HttpReader.token(steward.get(PAGE));
        assertThat(steward.post(PAGE + "/pret", Map.of("jeton", token, "jusque", "2028-06-30"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution" + PAGE + "/loan")
                        .getLast()
                        .body())
                .contains("2028-06-30");
        Map<String, String> school = new HashMap<>(
                Map.of("jeton", token, "uai", "0440002b", "nom", "Collège du Lac", "SIXIEME", "8", "TROISIEME", ""));
        assertThat(steward.post(PAGE + "/etablissements", school).statusCode()).isEqualTo(200);
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution" + PAGE + "/schools/0440002B")
                        .getLast()
                        .body())
                .contains("\"pupils\":8", "SIXIEME")
                .doesNotContain("TROISIEME");
        school.put("uai", "Collège");
        assertThat(steward.post(PAGE + "/etablissements", school).body()).contains("sept chiffres et une lettre");
    }
}
