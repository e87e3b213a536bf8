package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is a page like the others: silent services, refusals, stale versions, empty lists, forms to correct. */
class FailurePagesBrowserTest extends PlayedPages {
    private PageBudget budget() {
        return budget("agent", "technician", "mediator", "decider", "keeper");
    }

    @BeforeEach
    void anew() {
        territory.quiet();
        DonationDay.settle(territory.upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "/lots, donations, Dons",
        "/atelier, repairs, Atelier",
        "/demandes, redistribution, Demandes",
        "/registre, waste-register, Registre",
        "/observatoire, observatory, Observatoire"
    })
    void a_silent_service_is_named_and_nothing_is_blank(String path, String service, String name) {
        for (String noun : new String[] {"lots", "next-steps", "requests", "lines", "checkpoint", "indicators"}) {
            territory.upstream.on(
                    "GET /api/" + service + "/" + noun, 503, "application/problem+json", "{\"status\":503}");
        }
        Page page = budget().check(territory.at(path), "panne-" + service, 90);
        assertThat(page.textContent("h1")).contains(name, "ne répond pas");
        territory.upstream.json("GET /api/observatory/indicators", Territory.INDICATORS);
    }

    @ParameterizedTest
    @CsvSource({
        "/inventaires, inventories",
        "/appareils, devices",
        "/lots, lots",
        "/reservations, claims",
        "/conventions, conventions",
        "/ecarts, differences",
        "/attente, waiting-places"
    })
    void an_empty_list_of_the_gifts_says_why(String path, String noun) {
        empty(path, "donations", noun);
    }

    @ParameterizedTest
    @CsvSource({"/atelier, next-steps, 90", "/atelier/pieces, parts, 80"})
    void an_empty_list_of_the_workshop_says_why(String path, String noun, int least) {
        empty(path, "repairs", noun, least);
    }

    @ParameterizedTest
    @CsvSource({"/demandes, requests", "/stock, stock", "/affectations, reservations", "/creneaux, slots"})
    void an_empty_list_of_requests_says_why(String path, String noun) {
        empty(path, "redistribution", noun);
    }

    @ParameterizedTest
    @CsvSource({"/dechets, lots", "/registre, lines"})
    void an_empty_register_says_why(String path, String noun) {
        empty(path, "waste-register", noun);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/observatoire", "/observatoire/places"})
    void a_territory_that_begins_has_nothing_to_count_and_says_so(String path) {
        territory.upstream.json(
                "GET /api/observatory/indicators", "{\"asOf\":\"2026-11-20T09:00:00Z\",\"devicesByPlace\":{}}");
        Page page = budget().check(territory.at(path), "vide" + path.replace('/', '-'), 90);
        assertThat(page.textContent("main")).contains("appareil");
        territory.upstream.json("GET /api/observatory/indicators", Territory.INDICATORS);
    }

    @Test
    void an_action_that_is_refused_says_what_happened() {
        territory.upstream.problem(
                "PUT /api/donations/waiting-places/" + ID + "1/departure", 409, "already-waiting", "No.");
        budget().check(territory.at("/attente"), "avant-refus", 90);
        Page page = budget().checkAnswer("refus", 90, open -> open.click("text=Ne plus attendre 7K4M92A1"));
        assertThat(page.textContent("[role=alert]")).contains("Rien n’a été enregistré");
    }

    @Test
    void what_someone_changed_meanwhile_is_said() {
        territory.upstream.problem(
                "PUT /api/donations/waiting-places/" + ID + "1/departure", 412, "stale-version", "Changed.");
        budget().check(territory.at("/attente"), "avant-conflit", 90);
        Page page = budget().checkAnswer("conflit", 90, open -> open.click("text=Ne plus attendre 7K4M92A1"));
        assertThat(page.textContent("[role=alert]")).contains("entre-temps");
    }

    @Test
    void a_form_that_is_not_ours_any_more_is_refused_in_words() {
        budget().check(territory.at("/attente"), "avant-jeton", 90);
        Page page = budget().checkAnswer("jeton", 90, open -> {
            Object unused = open.evaluate("document.querySelectorAll('[name=jeton]').forEach(e => e.value = 'x')");
            open.click("text=Ne plus attendre 7K4M92A1");
        });
        assertThat(page.textContent("h1")).contains("plus valable");
    }

    @ParameterizedTest
    @CsvSource({
        "agent, /appareils/ID1, Décider l’orientation, orientation, 90",
        "agent, /ecarts/ID1, Clore l’écart, ecart, 90",
        "decider, /demandes/K7QD-42MR/decision, Enregistrer la décision, decision, 90",
        "agent, /lots/nouveau, Enregistrer le brouillon, lot-nouveau, 80",
        "mediator, /demandes/nouvelle, Enregistrer la demande, demande-nouvelle, 85"
    })
    void a_form_to_correct_keeps_the_budgets_and_has_the_focus(
            String role, String path, String button, String name, int ecoIndex) {
        correct(budget(role), path, button, name, ecoIndex);
    }

    private void correct(PageBudget budget, String path, String button, String name, int ecoIndex) {
        budget.check(territory.at(path.replace("ID", ID)), "avant-" + name, ecoIndex);
        Page page = budget.checkAnswer("faute-" + name, ecoIndex, open -> {
            Object unused = open.evaluate(
                    "document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
            open.locator("main form button:has-text('" + button + "')").first().click();
        });
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.locator("[role=alert] a").count()).isPositive();
    }

    private void empty(String path, String service, String noun) {
        empty(path, service, noun, 90);
    }

    private void empty(String path, String service, String noun, int least) {
        territory.upstream.json("GET /api/" + service + "/" + noun, "[]");
        Page page = budget().check(territory.at(path), "vide" + path.replace('/', '-'), least);
        assertThat(page.textContent("h1")).isNotBlank();
        assertThat(page.locator("tbody tr").count()).isZero();
    }
}
