package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A quartier is asked for where the steward loaded some of the commune, and nowhere else; it may be kept to oneself. */
class QuartierPagesTest {
    private static final String SERVED = """
            {"communeCode":"44184","name":"Saint-Nazaire","served":true,"elsewhere":[],"quartiers":[%s]}""";
    private static final String TWO =
            "{\"code\":\"441840102\",\"name\":\"Centre\"},{\"code\":\"441840101\",\"name\":\"Méan-Penhoët\"}";

    private Territory territory;

    @BeforeEach
    void start() {
        territory = new Territory().quiet().member("mediator");
        HouseholdDay.settle(territory.upstream);
        territory.upstream.json("GET /api/redistribution/communes", """
                [{"communeCode":"44184","name":"Saint-Nazaire"}]""");
        quartiers(TWO);
    }

    @AfterEach
    void stop() {
        territory.close();
    }

    private void quartiers(String some) {
        territory.upstream.json("GET /api/redistribution/territory", SERVED.formatted(some));
    }

    private HttpResponse<String> answer(HttpReader reader, String step, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("jeton", HttpReader.token(reader.get("/demander/formulaire/" + step)));
        return reader.post("/demander/formulaire/" + step, form);
    }

    @Test
    void a_household_is_asked_its_quartier_beside_its_commune_and_may_keep_it_to_itself() {
        HttpReader reader = new HttpReader(territory);
        HttpResponse<String> asked = answer(reader, "commune", Map.of("lieu", "Saint-Nazaire"));
        assertThat(asked.uri().toString()).endsWith("/demander/formulaire/commune?quartier=1");
        assertThat(asked.body()).contains("Méan-Penhoët", "Je ne sais pas", "Question 1", "value=\"Saint-Nazaire\"");
        assertThat(answer(reader, "commune", Map.of("lieu", "Saint-Nazaire", "commune", "44184", "vu", "44184"))
                        .body())
                .contains("Question 2");
        assertThat(answer(
                                reader,
                                "commune",
                                Map.of(
                                        "lieu", "Saint-Nazaire",
                                        "commune", "44184",
                                        "vu", "44184",
                                        "quartier", "441840101"))
                        .body())
                .contains("Question 2");
        assertThat(reader.get("/demander/formulaire/commune?quartier=1").body())
                .contains("value=\"441840101\" selected");
    }

    @Test
    void nothing_is_asked_where_nothing_is_loaded_and_what_is_none_of_the_communes_is_left_out() {
        quartiers("");
        HttpReader reader = new HttpReader(territory);
        assertThat(answer(reader, "commune", Map.of("lieu", "Saint-Nazaire", "quartier", "441090101"))
                        .body())
                .contains("Question 2");
        assertThat(reader.get("/demander/formulaire/commune?quartier=1").body())
                .doesNotContain("Méan-Penhoët", "441090101");
    }

    @Test
    void a_mediator_is_shown_the_quartiers_once_and_sends_the_one_that_was_said() {
        HttpReader mediator = new HttpReader(territory);
        Map<String, String> form = new HashMap<>(Map.of(
                "jeton", HttpReader.token(mediator.get("/demandes/nouvelle")),
                "cle", "0195b3c0-0000-7000-8000-0000000000aa",
                "besoin", "NONE",
                "personnes", "3",
                "usage", "SCHOOL",
                "appareil", "LAPTOP",
                "nom", "Nadia",
                "commune", "44184",
                "fin", "2027-06-30"));
        assertThat(mediator.post("/demandes", form).body()).contains("href=\"#quartier\"", "Méan-Penhoët");
        assertThat(territory.upstream.received("POST /api/redistribution/requests"))
                .isEmpty();
        form.put("vu", "44184");
        form.put("quartier", "441840101");
        assertThat(mediator.post("/demandes", form).body()).contains("4HJK-92MN-7PQR");
        assertThat(territory
                        .upstream
                        .received("POST /api/redistribution/requests")
                        .getLast()
                        .body())
                .contains("\"quartier\":\"441840101\"");
    }

    @Test
    void a_household_whose_situation_changes_keeps_its_quartier_and_leaves_it_when_it_moves() {
        territory.upstream.json("POST /api/redistribution/followed-requests", """
                {"reference":"K7QD-42MR","state":"WAITING","communeCode":"44184","quartier":"441840101","quartierName":"Méan-Penhoët",
                "need":"NONE","household":[],"people":3,"use":["SCHOOL"],"kindWanted":"LAPTOP","mobility":true,"internet":true,
                "criteria":[{"name":"territory","points":13.2,"max":15.0,"flags":["QUARTIER_USED"]}],"score":60.0,
                "afterwards":{"canChangeSituation":true,"proxyNamed":false,"quartiers":[%s]}}""".formatted(TWO));
        territory.upstream.on("PUT /api/redistribution/followed-requests/situation", 204, "application/json", "");
        HttpReader household = HttpReader.household(territory);
        assertThat(household.get("/demande").body())
                .contains("quartier Méan-Penhoët", "L&#39;indice du quartier est pris".replace("&#39;", "’"));
        HttpResponse<String> page = household.get("/demande/situation");
        assertThat(page.body()).contains("value=\"441840101\" selected");
        Map<String, String> form = new HashMap<>(Map.of(
                "jeton", HttpReader.token(page),
                "besoin", "NONE",
                "personnes", "4",
                "commune", "44184",
                "vu", "44184",
                "quartier", "441840101"));
        var _ = household.post("/demande/situation", form);
        assertThat(told()).contains("\"quartier\":\"441840101\"");
        form.put("commune", "44109");
        var _ = household.post("/demande/situation", form);
        assertThat(told()).contains("44109").doesNotContain("quartier");
    }

    private String told() {
        return territory
                .upstream
                .received("PUT /api/redistribution/followed-requests/situation")
                .getLast()
                .body();
    }
}
