package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A commune is written as people know it, wherever one is asked for; nobody has to look up a code. */
class CommuneFieldsTest {
    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("agent", "mediator", "steward");
        HouseholdDay.settle(territory.upstream);
        territory.upstream.json("PUT /api/redistribution/programmes/" + QuietDay.ID + "1", "{}");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static HttpResponse<String> count(String commune) {
        Map<String, String> form = new HashMap<>(Map.of("besoin", "NONE", "commune", commune, "jours", "10"));
        form.put("jeton", HttpReader.token(member.get("/regles")));
        return member.post("/regles", form);
    }

    private static String lastSent(String call) {
        return territory.upstream.received(call).getLast().body();
    }

    @ParameterizedTest
    @CsvSource({
        "Saint-Nazaire (44184), 44184",
        "44184, 44184",
        "44600, 44184",
        "Nantes, 44109",
        "  nantes , 44109",
        "orvault, 44114",
        "REZE, 44143",
        "Saint Herblain, 44162",
        "la chapelle sur erdre, 44035",
        "2A004, 2A004",
        "97105, 97105"
    })
    void a_name_a_postal_code_or_a_code_means_the_commune(String typed, String code) {
        assertThat(count(typed).statusCode()).isEqualTo(200);
        assertThat(lastSent("POST /api/redistribution/priority-previews")).contains("\"communeCode\":\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Saint-Denis, Saint-Denis (93066)",
        "Saint-Denis, Saint-Denis (97411)",
        "Atlantide sur Lune, son code postal ou son code INSEE",
        "'', son code postal ou son code INSEE"
    })
    void what_may_be_several_or_is_none_is_asked_again_and_stays(String typed, String said) {
        HttpResponse<String> answer = count(typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#commune\"", said, "value=\"" + typed + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nantes, Rezé ; Saint-Herblain", "44109 44143 44162", "Nantes (44109), 44143, saint herblain"})
    void a_programme_names_its_communes(String typed) {
        Map<String, String> form = new HashMap<>(Map.of(
                "cle", QuietDay.ID + "1",
                "titre", "Collégiens",
                "debut", "2027-01-01",
                "fin", "2027-06-30",
                "quota", "20",
                "part", "10",
                "communes", typed));
        form.put("jeton", HttpReader.token(member.get("/programmes")));
        assertThat(member.post("/programmes", form).statusCode()).isLessThan(400);
        assertThat(lastSent("PUT /api/redistribution/programmes/" + QuietDay.ID + "1"))
                .contains("\"communeCodes\":[\"44109\",\"44143\",\"44162\"]");
    }

    @ParameterizedTest
    @CsvSource({"Nantes, 44109", "nantes (44109), 44109", "44000, 44109", "Saint Denis, 97411"})
    void lots_are_looked_for_near_a_commune(String typed, String code) {
        try (Territory workshop = new Territory().quiet().member("technician")) {
            HttpReader technician = new HttpReader(workshop);
            String page = technician
                    .get("/lots?km=30&pres=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                    .body();
            assertThat(workshop.upstream
                            .received("GET /api/donations/lots")
                            .getLast()
                            .line())
                    .contains("near=" + code, "withinKm=30");
            assertThat(page).contains("value=\"" + (code.equals("44109") ? "Nantes" : "Saint-Denis") + " (" + code);
            assertThat(technician.get("/lots?pres=Atlantide").body()).contains("Atlantide", "href=\"#pres\"");
        }
    }
}
