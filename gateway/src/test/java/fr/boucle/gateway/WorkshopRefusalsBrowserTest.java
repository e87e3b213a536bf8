package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the workshop's pages ask about before anything is sent, each at its field. */
class WorkshopRefusalsBrowserTest extends WorkshopBrowser {
    private static final String BENCH = "/api/repairs/devices/" + ID + "1";

    @Test
    void a_chemistry_asks_for_its_battery_and_what_is_scrapped_shows_what_was_recorded() {
        Page page = opened("/etabli/" + ID + "1/rebut");
        int before = territory.upstream.received("PUT " + BENCH + "/scrapping").size();
        page.selectOption("#raison", "NO_PARTS");
        page.selectOption("#chimie", "LITHIUM_ION");
        page.click("main form button");
        assertThat(page.textContent("#batterie-faute")).contains("masse de la batterie");
        assertThat(page.inputValue("#chimie")).isEqualTo("LITHIUM_ION");
        assertThat(territory.upstream.received("PUT " + BENCH + "/scrapping")).hasSize(before);
        page.navigate(territory.at("/etabli/" + ID + "c/rebut"));
        assertThat(page.textContent("table").replace('\u00a0', ' '))
                .contains("2 éléments notés", "Carcasse", "1,5 kg", "Batterie, Lithium-ion", "0,28 kg");
        assertThat(page.locator("main form").count()).isZero();
        page.close();
    }

    @Test
    void a_minimum_is_a_number_and_the_table_says_how_many_are_to_be_ordered() {
        String put = "PUT /api/repairs/parts/levels/";
        Page page = opened("/atelier/pieces");
        assertThat(page.locator("table:first-of-type tbody tr:first-child > *").allTextContents())
                .containsExactly("Mémoire", "1", "1", "4", "4");
        territory.upstream.below(put, 204, "application/json", "");
        for (String typed : new String[] {"deux", "-1", " ", "1.5"}) {
            page.selectOption("#de", "MEMORY");
            page.fill("#minimum", typed);
            page.click("text=Noter ce minimum");
            assertThat(page.textContent("#minimum-faute")).contains("de 0 à 999");
        }
        assertThat(territory.upstream.received(put + "MEMORY")).isEmpty();
        optional(page);
        page.selectOption("#de", "");
        page.fill("#minimum", "3");
        page.click("text=Noter ce minimum");
        assertThat(page.textContent("#de-faute")).contains("rien n’est dit à votre place");
        page.selectOption("#de", "MEMORY");
        page.click("text=Noter ce minimum");
        assertThat(sent(put + "MEMORY")).isEqualTo("{\"minimum\":3}");
        page.close();
    }

    @Test
    void a_loan_ends_on_a_day_that_comes_and_its_holder_is_told_by_a_mark() {
        Page page = opened("/atelier/machines");
        assertThat(page.textContent("table")).contains("quelqu’un de l’atelier, 019D");
        String put = "PUT /api/repairs/bench-machines/" + ID + "2/loan";
        territory.upstream.on(put, 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","title":"T","status":422,"detail":"A loan ends today or later.",
                "errors":[{"pointer":"/dueOn","detail":"A loan ends today or later."}]}""");
        page.fill("[name=jour]", "2020-01-01");
        page.click("text=Prendre");
        assertThat(sent(put)).contains("2020-01-01");
        assertThat(page.textContent("#jour-faute")).contains("Ce jour est passé");
        assertThat(page.inputValue("#jour")).isEqualTo("2020-01-01");
        optional(page);
        page.fill("#jour", "");
        int before = territory.upstream.received(put).size();
        page.click("text=Prendre");
        assertThat(page.textContent("#jour-faute")).contains("jusqu’à quel jour");
        assertThat(territory.upstream.received(put)).hasSize(before);
        page.close();
    }
}
