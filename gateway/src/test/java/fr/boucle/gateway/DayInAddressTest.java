package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.session.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page that takes a day in its address says so where there is no such day, beside the field that keeps what was typed. */
class DayInAddressTest {
    private static final Pattern ASKS = Pattern.compile("(?s)<form[^>]*method=\"get\".*?</form>");
    private static final Pattern DAY = Pattern.compile("<input type=\"date\"[^>]*name=\"([^\"]+)\"");
    /** A form that is looked at again before it is sent: it is refused as each form. */
    private static final String REFUSING = "/regles-effacement";

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        territory.upstream.json("GET /api/waste-register/comparisons", "[]");
        territory.upstream.json("GET /api/waste-register/lines/samples", "[]");
        territory.upstream.json("GET /api/redistribution/minutes", """
                {"day":"2026-11-19","deciders":0,"decisions":[]}""");
        territory.upstream.below("GET /api/redistribution/distribution-days/", 200, "application/json", "[]");
        territory.upstream.json("GET /api/redistribution/deliveries", "[]");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    /** The pages that have a field for a day by which they are asked, as they draw it themselves. */
    private static Map<String, Set<String>> pages() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (PageRoutes page : PageRoutes.of(territory)) {
            Set<String> days = ASKS.matcher(member.get(page.path()).body())
                    .results()
                    .flatMap(form -> DAY.matcher(form.group()).results())
                    .map(field -> field.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!days.isEmpty()) {
                found.put(page.path(), days);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2027", "2027-02-31", "30 juin 2027"})
    void a_day_that_there_is_not_is_told_beside_its_field(String typed) {
        Map<String, Set<String>> pages = pages();
        assertThat(pages)
                .containsKeys(
                        "/creneaux/jour",
                        "/creneaux/livraisons",
                        "/demandes/proces-verbal",
                        "/registre/comparaison",
                        "/registre/sondage",
                        "/organismes",
                        "/registre");
        assertThat(pages.get("/registre/comparaison")).containsExactlyInAnyOrder("du", "au", "autre-du", "autre-au");
        assertThat(member.get(REFUSING + "?type=HDD&niveau=DESTROY&jour=" + Visitor.encoded(typed))
                        .body())
                .contains(
                        "id=\"jour-faute\"", "<input type=\"text\" id=\"jour\" name=\"jour\" value=\"" + typed + "\"");
        pages.remove(REFUSING);
        pages.forEach((page, days) -> days.forEach(day -> {
            HttpResponse<String> shown = member.get(page + "?graine=x&" + day + "=" + Visitor.encoded(typed));
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body().replace('\u00a0', ' '))
                    .as("%s asked for no day as its %s", page, day)
                    .containsPattern("name=\"" + day + "\" value=\"" + Pattern.quote(typed)
                            + "\" aria-invalid=\"true\" aria-describedby=\"" + day + "-faute\"")
                    .containsPattern(
                            "id=\"" + day + "-faute\"[^>]*>Il n’y a pas de jour « " + Pattern.quote(typed) + " »");
        }));
    }

    @Test
    void the_page_is_kept_and_says_which_day_it_shows() {
        String compared = member.get("/registre/comparaison?du=2027-02-31&au=2026-11-01&autre-du=2025-03-02")
                .body();
        assertThat(compared).contains("vous voyez le 1er janvier ", "value=\"2026-11-01\"", "value=\"2025-03-02\"");
        assertThat(territory
                        .upstream
                        .received("GET /api/waste-register/comparisons")
                        .getLast()
                        .line())
                .contains("to=2026-11-01", "otherFrom=2025-03-02");
        String carried = "/creneaux/livraisons?partenaire=" + ID + "7&jour=";
        assertThat(member.get(carried + "2026-02-31").body()).contains("Livraisons du", "vous voyez le ");
        assertThat(member.get(carried + "2026-12-02").body())
                .contains("Livraisons du 2", "value=\"2026-12-02\"")
                .doesNotContain("Il n’y a pas de jour");
    }

    @Test
    void a_list_of_no_day_is_no_file() {
        HttpResponse<String> refused = member.get("/codes/listes/WASTE_CODES.csv?jour=2027-02-31");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(refused.body().replace('\u00a0', ' ')).contains("Il n’y a pas de jour « 2027-02-31 »");
        assertThat(List.of(territory.upstream.asked()).toString()).doesNotContain("rows.csv");
    }
}
