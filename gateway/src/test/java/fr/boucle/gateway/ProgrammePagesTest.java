package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A programme that lends to pupils: until when, and what its schools say in numbers. */
class ProgrammePagesTest {
    private static final String PAGE = "/programmes/" + ID + "3";
    private static final String NEXT = "/programmes/" + ID + "7";
    private static Territory territory;
    private static HttpReader steward;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("steward");
        HouseholdDay.settle(territory.upstream);
        territory.upstream.json("PUT /api/redistribution" + PAGE + "/loan", "{}");
        territory.upstream.json("PUT /api/redistribution" + PAGE + "/schools/0440002B", "{}");
        territory.upstream.json("PUT /api/redistribution" + PAGE + "/partners", "{}");
        territory.upstream.json("PUT /api/redistribution" + NEXT, "{}");
        territory.upstream.json("PUT /api/redistribution" + NEXT + "/loan", "{}");
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

    @Test
    void a_school_sends_the_numbers_of_its_own_pupils() {
        territory.member("agent");
        HttpReader agent = new HttpReader(territory);
        String own = PAGE + "/etablissement";
        String deed = "PUT /api/redistribution" + PAGE + "/own-schools/0440002B";
        territory.upstream.json(deed, "{}");
        assertThat(agent.get("/programmes").body()).contains("href=\"" + own + "\"");
        assertThat(agent.get(own).body().replace("\u00a0", " "))
                .contains("Collégiens sans ordinateur", "Déjà envoyé", "Sixième : 12");
        Map<String, String> form = new HashMap<>(
                Map.of("jeton", HttpReader.token(agent.get(own)), "uai", "", "nom", "Collège du Lac", "SIXIEME", "8"));
        assertThat(agent.post(own, form).body()).contains("sept chiffres et une lettre");
        form.put("uai", "0440002B");
        assertThat(agent.post(own, form).body()).contains("Les nombres de l’établissement sont enregistrés");
        assertThat(territory.upstream.received(deed).getLast().body()).contains("\"pupils\":8", "Collège du Lac");
        territory.member("steward");
    }

    /** The first that went there: what lies below it is received after. */
    private static String sent(String path) {
        return territory
                .upstream
                .received("PUT /api/redistribution" + path)
                .getFirst()
                .body();
    }

    private static String page() {
        return steward.get(PAGE).body().replace("\u00a0", " ");
    }

    @Test
    void those_who_carry_it_are_read_and_named() {
        assertThat(page()).contains("Porté par : Conseil départemental 44.");
        String token = HttpReader.token(steward.get(PAGE));
        HttpResponse<String> answer = steward.post(
                PAGE + "/partenaires", Map.of("jeton", token, "partenaires", "Rectorat de Nantes\n\nCollège du Port"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sent(PAGE + "/partners")).contains("[\"Rectorat de Nantes\",\"Collège du Port\"]");
    }

    @Test
    void what_came_back_is_listed_and_the_same_programme_is_opened_for_the_next_year() {
        assertThat(page()).contains(PAGE + "/annee-suivante");
        assertThat(steward.get(PAGE + "/annee-suivante").body().replace("\u00a0", " "))
                .contains("1 appareil revenu", "7K4M92A7", "prêt, en stock");
        String token = HttpReader.token(steward.get(PAGE));
        Map<String, String> form =
                Map.of("jeton", token, "cle", ID + "7", "titre", "Collégiens, l'année d'après", "quota", "35");
        HttpResponse<String> _ = steward.post(PAGE + "/annee-suivante", form);
        assertThat(sent(NEXT))
                .contains("Collégiens, l'année d'après", "\"quota\":35", "2027-09-01", "2028-06-30")
                .contains("SCHOOL_CHILD", "Conseil départemental 44");
        assertThat(sent(NEXT + "/loan")).contains("2028-06-30");
    }

    @Test
    void what_an_organisation_may_not_do_is_not_offered_to_its_agents() {
        String programmes = "GET /api/redistribution/programmes";
        String one = "{\"programmeId\":\"%s3\",\"title\":\"Collégiens\",\"organisationId\":\"%s\",\"quota\":10}";
        String own = "0195b3c0-0000-7000-8000-000000000001";
        territory.upstream.json(programmes, "[" + one.formatted(ID, ID + "9") + "]");
        assertThat(new HttpReader(territory.of("COMPANY", "agent"))
                        .get("/programmes")
                        .body())
                .contains("Collégiens")
                .doesNotContain("Ouvrir un programme", "/programmes/" + ID + "3");
        assertThat(new HttpReader(territory.of("PUBLIC_BODY", "agent"))
                        .get("/programmes")
                        .body())
                .contains("/programmes/" + ID + "3/etablissement")
                .doesNotContain("Ouvrir un programme", "href=\"/programmes/" + ID + "3\"");
        territory.upstream.json(programmes, "[" + one.formatted(ID, own) + "]");
        assertThat(new HttpReader(territory.of("COLLECTIVITE", "agent"))
                        .get("/programmes")
                        .body())
                .contains("Ouvrir un programme", "href=\"/programmes/" + ID + "3\"");
        HouseholdDay.settle(territory.upstream);
        steward = new HttpReader(territory.member("steward"));
    }
}
