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
    void every_filter_of_the_list_stands_in_the_address_and_combines() {
        String all = "nature=SCREEN&vers=REUSE&achat=2020-01-31&inventaire=" + QuietDay.ID + "4&q=dell";
        String page = agent.get("/lots/nouveau?lignes=25&" + all).body();
        String asked = lastAsked("GET /api/donations/devices");
        assertThat(asked)
                .contains("limit=25", "kind=SCREEN", "orientation=REUSE", "acquiredBefore=2020-01-31", "q=dell")
                .contains("inventoryId=" + QuietDay.ID + "4");
        assertThat(page)
                .contains("value=\"SCREEN\" selected", "value=\"REUSE\" selected", "value=\"2020-01-31\"")
                .contains("<option selected>25</option>");
        assertThat(agent.get("/appareils?" + all).body()).contains("/lots/nouveau?nature=SCREEN&amp;vers=REUSE");
        Map<String, String> form = new HashMap<>(Map.of("nature", "SCREEN", "vers", "REPAIR", "lignes", "100"));
        form.put("jeton", HttpReader.token(agent.get("/lots/nouveau")));
        assertThat(agent.post("/lots/nouveau/suite", form).uri().toString())
                .as("a filter set first of all has an address")
                .endsWith("/lots/nouveau?nature=SCREEN&vers=REPAIR&lignes=100");
        assertThat(lastAsked("GET /api/donations/devices")).contains("limit=100", "orientation=REPAIR");
    }

    @Test
    void what_is_ticked_on_one_page_stays_ticked_on_the_next_and_back() {
        territory.upstream.with(
                "GET /api/donations/devices", "Link", "</api/donations/devices?after=SECOND>; rel=\"next\"");
        Map<String, String> form = new HashMap<>(Map.of("lot", DRAFT, "titre", "Écrans"));
        form.put("a", QuietDay.ID + "f");
        form.put("apres", "SECOND");
        form.put("jeton", HttpReader.token(agent.get("/lots/nouveau")));
        String second = agent.post("/lots/nouveau/suite", form).body();
        assertThat(lastAsked("GET /api/donations/devices")).contains("after=SECOND", "limit=50");
        assertThat(second)
                .contains("1 appareil déjà choisi sur d’autres pages", "name=\"a\" value=\"" + QuietDay.ID + "f\"")
                .contains("name=\"ici\" value=\"SECOND\"", "name=\"avant\" value=\"-\"", "value=\"Écrans\"")
                .contains("Voir les appareils précédents");
        form.remove("apres");
        form.putAll(Map.of("ici", "SECOND", "avant", "-", "retour", "oui"));
        form.putAll(Map.of("page", "oui", "sur-la-page", QuietDay.ID + "1"));
        form.put("jeton", HttpReader.token(agent.get("/lots/nouveau")));
        String first = agent.post("/lots/nouveau/suite", form).body();
        assertThat(lastAsked("GET /api/donations/devices")).doesNotContain("after=");
        assertThat(first)
                .as("the whole of the other page was ticked, this page is not for that")
                .contains("name=\"a\" value=\"" + QuietDay.ID + "1\" checked")
                .doesNotContain("name=\"page\" value=\"oui\" checked", "Voir les appareils précédents");
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
                .contains("href=\"#filtre\"", "5\u00a0200", "5\u00a0000", "Resserrez le filtre")
                .doesNotContain("At most");
    }
}
