package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.Test;

/** The index of a whole département, and the quartiers of one commune, as anybody reads them. */
class IndexPagesBrowserTest extends PlayedPages {
    @Override
    void settle(Upstream upstream) {
        HouseholdDay.settle(upstream);
    }

    @Test
    void a_departement_is_drawn_and_told_in_words_within_the_budget() {
        PageBudget budget = new PageBudget(browser.visitor(1280, ColorScheme.LIGHT));
        Page page = budget.check(territory.at("/regles/indice"), "indice", 90);
        String table = page.textContent("table").replace("\u00a0", " ");
        assertThat(IndexOfALand.communes()).hasSize(207).allSatisfy(one -> assertThat(table)
                .contains(one.name()));
        assertThat(table).contains("Très forte", "Moyenne", "Très faible");
        assertThat(page.textContent("main")).contains("La Mednum, indice de 2025", "2026-11-01-9f86d081");
        assertThat(page.locator("main > svg path").count())
                .as("one shade for each row")
                .isEqualTo(page.locator("tbody tr").count());
        assertThat(page.locator("main > svg").boundingBox().height).isBetween(100d, 420d);
    }

    @Test
    void the_quartiers_of_a_commune_stand_with_their_source_and_date_on_a_telephone() {
        territory.upstream.json("GET /api/redistribution/territory/index", IndexOfALand.ofSaintNazaire());
        try (BrowserContext nobody = browser.withoutScripts(360)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/regles/indice?commune=Saint-Nazaire"));
            assertThat(page.locator("table").last().textContent())
                    .contains("Méan-Penhoët", "441840101", "Très forte", "INSEE", "Sans indice");
            assertThat(page.locator("main > svg").count()).isZero();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
        territory.upstream.json("GET /api/redistribution/territory/index", IndexOfALand.answer());
    }

    @Test
    void rules_and_observatory_lead_to_it() {
        try (BrowserContext nobody = browser.withoutScripts(1280)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/regles"));
            assertThat(page.locator("a[href='/regles/indice']").count()).isEqualTo(1);
            page.navigate(territory.at("/plan"));
            assertThat(page.locator("a[href='/regles/indice']").count()).isEqualTo(1);
        }
    }
}
