package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Staff write a commune's name: of several of one name the served one is meant, and what is wrong with it stands at its field. */
class StaffCommunesTest {
    private static final String NAMED = "[{\"communeCode\":\"44184\",\"name\":\"Saint-Nazaire\",\"served\":true},"
            + "{\"communeCode\":\"66186\",\"name\":\"Saint-Nazaire\",\"served\":%s},"
            + "{\"communeCode\":\"30288\",\"name\":\"Saint-Nazaire\",\"served\":false}]";
    private static final String COMMUNES = "GET /api/redistribution/communes";
    private static final String PLACE = "GET /api/redistribution/territory";
    private static final String SERVED = "{\"communeCode\":\"44184\",\"name\":\"Saint-Nazaire\",\"served\":true}";

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("agent", "mediator", "technician", "steward");
        HouseholdDay.settle(territory.upstream);
        territory.upstream.on(
                "POST /api/redistribution/requests",
                201,
                "application/json",
                "{\"reference\":\"RK7QD42M\",\"trackingCode\":\"4HJK-92MN-7PQR\"}");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static HttpResponse<String> request(String commune, String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "cle", QuietDay.ID + "1",
                "besoin", "NONE",
                "usage", "SCHOOL",
                "appareil", "LAPTOP",
                "personnes", "3",
                "commune", commune,
                "nom", "Nadia",
                "fin", "2027-06-30"));
        for (int at = 0; at < more.length; at += 2) {
            form.put(more[at], more[at + 1]);
        }
        form.put("jeton", HttpReader.token(member.get("/demandes/nouvelle")));
        return member.post("/demandes", form);
    }

    private static HttpResponse<String> lot(String commune) {
        Map<String, String> form = new HashMap<>(Map.of(
                "lot", QuietDay.ID + "5",
                "titre", "Portables",
                "lieu", "Mairie",
                "commune", commune,
                "conditions", "Quai",
                "reservations", "2027-01-02",
                "enlevement", "2027-02-02",
                "nongarde", "NO_NEED_INSIDE",
                "a", QuietDay.ID + "1"));
        form.put("jeton", HttpReader.token(member.get("/lots/nouveau")));
        return member.post("/lots", form);
    }

    private static String lastSent(String call) {
        return territory.upstream.received(call).getLast().body();
    }

    @Test
    void of_several_of_one_name_the_served_one_is_taken() {
        territory.upstream.json(COMMUNES, NAMED.formatted("false"));
        territory.upstream.json(PLACE, SERVED);
        assertThat(request("Saint-Nazaire").statusCode()).isEqualTo(201);
        assertThat(lastSent("POST /api/redistribution/requests")).contains("\"communeCode\":\"44184\"");
        territory.upstream.json("PUT /api/donations/lots/" + QuietDay.ID + "5", "{}");
        assertThat(lot("saint nazaire").body()).doesNotContain("role=\"alert\"");
        assertThat(lastSent("PUT /api/donations/lots/" + QuietDay.ID + "5")).contains("\"communeCode\":\"44184\"");
    }

    @Test
    void where_several_are_served_it_is_asked_which() {
        territory.upstream.json(COMMUNES, NAMED.formatted("true"));
        territory.upstream.json(PLACE, SERVED);
        assertThat(request("Saint-Nazaire").body())
                .contains("Laquelle", "name=\"commune-laquelle\" value=\"66186\"", "href=\"#commune\"");
        assertThat(request("Saint-Nazaire", "commune-laquelle", "66186").statusCode())
                .isEqualTo(201);
        assertThat(lastSent("POST /api/redistribution/requests")).contains("\"communeCode\":\"66186\"");
    }

    @Test
    void a_served_name_that_goes_on_after_what_was_typed_is_offered_first() {
        territory.upstream.json(COMMUNES, """
                [{"communeCode":"44172","name":"Sainte-Luce-sur-Loire","served":true},
                {"communeCode":"97227","name":"Sainte-Luce","served":false},
                {"communeCode":"38414","name":"Sainte-Luce","served":false}]""");
        assertThat(lot("Sainte-Luce").body())
                .contains("href=\"#commune\"", "Sainte-Luce-sur-Loire (44172)", "Sainte-Luce (97227)");
        territory.upstream.json(COMMUNES, """
                [{"communeCode":"44084","name":"Le Loroux-Bottereau","served":true},
                {"communeCode":"35157","name":"Le Loroux","served":false}]""");
        assertThat(lot("Le Loroux").body()).contains("Laquelle", "Le Loroux-Bottereau (44084)", "Le Loroux (35157)");
    }

    @Test
    void a_household_from_elsewhere_is_told_of_who_serves_it_at_the_field() {
        territory.upstream.json(COMMUNES, "[{\"communeCode\":\"13055\",\"name\":\"Marseille\",\"served\":false}]");
        territory.upstream.json(PLACE, """
                {"communeCode":"13055","name":"Marseille","served":false,
                "elsewhere":[{"name":"Marseille solidaire","url":"https://exemple.fr/aide"}]}""");
        HttpResponse<String> answer = request("Marseille");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#commune\"", "Marseille solidaire", "https://exemple.fr/aide", "value=\"Marseille\"");
    }

    @Test
    void a_code_that_no_commune_has_is_refused_at_its_field() {
        territory.upstream.on("PUT /api/donations/lots/" + QuietDay.ID + "5", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","title":"T","status":422,"detail":"A lot lies in a commune.",
                "errors":[{"pointer":"/communeCode","detail":"is the INSEE code of a commune"}]}""");
        assertThat(lot("99999").body())
                .contains("href=\"#commune\"", "Nous ne trouvons pas cette commune", "value=\"99999\"")
                .doesNotContain("INSEE code of");
        territory.upstream.json(COMMUNES, "[]");
        String token = HttpReader.token(member.get("/demander/formulaire"));
        assertThat(member.post("/demander/formulaire/commune", Map.of("jeton", token, "lieu", "99999"))
                        .body())
                .contains("href=\"#lieu\"", "value=\"99999\"")
                .doesNotContain("No commune");
    }

    @Test
    void a_place_that_is_not_found_shows_no_lot_and_stays_typed() {
        try (Territory workshop = new Territory().quiet().member("technician")) {
            assertThat(new HttpReader(workshop).get("/lots?pres=Xyzville&km=20").body())
                    .contains("value=\"Xyzville\"", "value=\"20\"", "href=\"#pres\"", "id=\"pres-faute\"")
                    .doesNotContain("60 portables");
            var file = new HttpReader(workshop).get("/lots.csv?pres=Xyzville&km=20");
            assertThat(file.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(file.body()).contains("id=\"pres-faute\"", "value=\"Xyzville\"");
            assertThat(workshop.upstream.received("GET /api/donations/lots")).isEmpty();
        }
    }
}
