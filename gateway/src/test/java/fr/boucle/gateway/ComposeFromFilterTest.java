package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lot is composed of what a filter shows: it goes along from the list, and all of it can be chosen at once. */
class ComposeFromFilterTest {
    private static final String DRAFT = QuietDay.ID + "7";
    private static final String FILTER = "nature=SCREEN&q=dell";

    private static Territory territory;
    private static HttpReader agent;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("agent");
        OtherStates.settle(territory.upstream);
        territory.upstream.with("GET /api/donations/devices", "X-Total-Count", "140");
        territory.upstream.json("PUT /api/donations/lots/" + DRAFT, "{}");
        agent = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String lastAsked(String call) {
        return territory.upstream.received(call).getLast().line();
    }

    @Test
    void the_filter_of_the_list_goes_along() {
        assertThat(agent.get("/appareils?" + FILTER).body())
                .contains("href=\"/lots/nouveau?nature=SCREEN&amp;q=dell\"");
        String page = agent.get("/lots/nouveau?" + FILTER).body();
        assertThat(lastAsked("GET /api/donations/devices")).contains("free=true", "kind=SCREEN", "q=dell");
        assertThat(page).contains("Les 140 appareils libres de ce filtre", "value=\"dell\"");
    }

    @Test
    void all_of_it_is_chosen_and_first_told_how_many_enter() {
        territory.upstream.on(
                "POST /api/donations/lots/" + DRAFT + "/devices/previews", 200, "application/json", """
                {"deviceCount":139,"passed":139,"refused":[{"deviceId":"%s1","code":"7K4M92A1","slug":"device-in-lot"}]}""".formatted(
                                QuietDay.ID));
        Map<String, String> form = new HashMap<>(Map.of(
                "lot", DRAFT,
                "titre", "Écrans",
                "lieu", "Mairie",
                "commune", "Nantes",
                "conditions", "Quai",
                "reservations", "2027-01-02",
                "enlevement", "2027-02-02",
                "nongarde", "NO_NEED_INSIDE"));
        form.putAll(Map.of("nature", "SCREEN", "q", "dell", "tous", "oui"));
        form.put("jeton", HttpReader.token(agent.get("/lots/nouveau")));
        HttpResponse<String> answer = agent.post("/lots", form);
        assertThat(answer.uri().toString()).contains("/lots/" + DRAFT + "/appareils", FILTER);
        assertThat(answer.body()).contains("139 appareils entrent dans le lot", "7K4M92A1", "Ajouter au lot");
        assertThat(territory
                        .upstream
                        .received("POST /api/donations/lots/" + DRAFT + "/devices/previews")
                        .getLast()
                        .body())
                .contains("\"kind\":\"SCREEN\"", "\"q\":\"dell\"");
    }

    @Test
    void more_than_may_be_chosen_at_once_is_told_at_the_filter_with_its_number() {
        territory.upstream.on(
                "POST /api/donations/lots/" + DRAFT + "/devices/previews", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","title":"T","status":422,"detail":"At most 5000 devices at a time.",
                "errors":[{"pointer":"/filter","detail":"matches 5200 devices, at most 5000"}]}""");
        assertThat(agent.get("/lots/" + DRAFT + "/appareils?tous=oui").body())
                .contains("href=\"#nature\"", "5\u00a0200", "Resserrez le filtre")
                .doesNotContain("At most");
    }
}
