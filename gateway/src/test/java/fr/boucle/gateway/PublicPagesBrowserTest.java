package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everyone may read, in a real browser. */
class PublicPagesBrowserTest extends PlayedPages {
    private PageBudget budget;

    @BeforeAll
    void measure() {
        budget = new PageBudget(browser.visitor(1280, ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @CsvSource({
        "/, accueil",
        "/session, connexion",
        "/observatoire, observatoire",
        "/observatoire/places, observatoire-places",
        "/observatoire/donnees, observatoire-donnees",
        "/problems/media-not-cleared, probleme",
        "/a/7K4M92AB, passeport",
        "/comprendre, comprendre",
        "/demander, demander",
        "/demander/guide, guide",
        "/demander/facile, facile",
        "/demander/premiers-pas, premiers-pas",
        "/plan, plan",
        "/accessibilite, accessibilite",
        "/eco-conception, eco-conception",
        "/donnees, donnees",
        "/mentions, mentions",
        "/nulle-part, absente",
        "/?lang=en, accueil-en"
    })
    void a_page_keeps_the_budgets(String path, String name) {
        Page _ = budget.check(territory.at(path), name, 90);
    }

    @Test
    void a_member_signs_in_and_out() {
        Page page = opened(1280, "/plan", "agent");
        assertThat(page.locator(".who").textContent()).contains("Nantes Métropole");
        assertThat(page.locator("nav").textContent()).contains("Inventaires");
        page.click(".who button");
        assertThat(page.locator(".who").count()).isZero();
        page.context().close();
    }

    @Test
    void the_observatory_keeps_the_budgets_however_much_there_is_to_count() {
        String few = "\"stockByKind\":{\"LAPTOP\":5,";
        assertThat(Territory.INDICATORS).contains(few);
        territory.upstream.json(
                "GET /api/observatory/indicators",
                Territory.INDICATORS
                        .replace(
                                few,
                                few
                                        + "\"ALL_IN_ONE\":3,\"TABLET\":9,\"SMARTPHONE\":4,\"PRINTER\":2,\"SERVER\":1,\"OTHER\":1,")
                        .replace(
                                "\"ELIMINATION\":500",
                                "\"ELIMINATION\":500,\"REUTILISATION\":900,\"AUTRES_VALORISATIONS\":70"));
        Page page = budget.check(territory.at("/observatoire"), "observatoire-pleine", 90);
        assertThat(page.locator("tbody tr").count()).isEqualTo(5 + 11 + 5);
        territory.upstream.json("GET /api/observatory/indicators", Territory.INDICATORS);
    }

    private static String plain(String shown) {
        return shown.replace('’', '\'').replaceAll("[\\p{Z}\\s]+", " ").strip();
    }

    @Test
    void the_public_passport_tells_the_day_of_everything_but_of_what_a_household_is_concerned_by() {
        Page page = browser.visitor(1280, ColorScheme.LIGHT).newPage();
        page.navigate(territory.at("/a/7K4M92AB"));
        List<String> steps = page.locator(".steps li").allTextContents().stream()
                .map(PublicPagesBrowserTest::plain)
                .toList();
        assertThat(steps.get(2)).contains("9 novembre 2026");
        assertThat(steps.getLast()).isEqualTo("Confié à un foyer du territoirenovembre 2026");
        assertThat(page.locator("time").last().getAttribute("datetime")).isEqualTo("2026-11");
        page.close();
    }

    @Test
    void a_word_of_the_observatory_has_one_number_and_what_the_home_page_counts_sums_up() {
        Page page = browser.visitor(1280, ColorScheme.LIGHT).newPage();
        page.navigate(territory.at("/observatoire"));
        Map<String, String> numbers = new HashMap<>();
        for (Locator row : page.locator(".flow tbody tr, .figs div").all()) {
            String word = plain(row.locator("th, dt").textContent());
            String number = row.locator("td, dd").first().textContent();
            assertThat(numbers.merge(word, number, (first, _) -> first))
                    .as(word)
                    .isEqualTo(number);
        }
        assertThat(numbers)
                .containsEntry("Confiés au recyclage", "23")
                .containsEntry("Recyclage confirmé", "11")
                .containsEntry("Dans un foyer aujourd'hui", "57");
        page.navigate(territory.at("/"));
        int told = page.locator(".loops b").allTextContents().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        assertThat(plain(page.textContent("main")))
                .contains("Des collectivités ont inscrit 181 appareils", (181 - told) + " autres attendent encore");
        page.close();
    }

    @Test
    void every_drawing_of_the_observatory_has_its_table_beside_it() {
        Page page = browser.visitor(1280, ColorScheme.LIGHT).newPage();
        page.navigate(territory.at("/observatoire"));
        assertThat(page.locator(".flow svg path").count())
                .isEqualTo(page.locator(".flow tbody tr").count())
                .isEqualTo(5);
        assertThat(page.locator(".flow tbody").textContent()).contains("Prêts ou remis", "65", "35,9");
        assertThat(page.locator("table").allTextContents())
                .anySatisfy(table -> assertThat(table).contains("par type", "Ordinateur portable", "5"))
                .anySatisfy(table -> assertThat(table).contains("par traitement", "Recyclage", "30"));
        page.close();
    }
}
