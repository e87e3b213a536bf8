package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the choice of a device to its return, with the pages alone. */
class DecisionPagesBrowserTest extends PlayedPages {
    @Override
    void settle(Upstream upstream) {
        HouseholdDay.settle(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "decider, /demandes/K7QD-42MR/appareils, appareils-choix, 80",
        "decider, /demandes/K7QD-42MR/decision?appareil=7K4M92A3, decision-choix, 90",
        "decider, /demandes/K7QD-42MR/decisions/ID1, mention-lettre, 90",
        "mediator, /affectations/ID6, affectation-remise, 90",
        "mediator, /affectations?etat=DELIVERED, affectations-remises, 90"
    })
    void a_page_keeps_the_budgets(String role, String path, String name, int ecoIndex) {
        try (PageBudget budget = new PageBudget(as(role))) {
            Page _ = budget.check(territory.at(path.replace("ID", ID)), name, ecoIndex);
        }
    }

    @Test
    void a_decider_finds_another_device_in_stock_and_grants_it_under_a_programme() {
        Page page = as("decider").newPage();
        page.navigate(territory.at("/demandes/K7QD-42MR/decision"));
        assertThat(page.textContent("#programme")).contains("restent 40 appareils", "sa part est prise");
        page.click("text=Chercher un autre appareil");
        page.fill("[name=cherche]", "latitude");
        page.click("main form button");
        assertThat(page.textContent("tbody tr:first-child").replace('\u00a0', ' '))
                .contains("En panne : Réseau sans fil", "Non testé : Ventilateur");
        page.click("[aria-label='Choisir 7K4M92A3']");
        assertThat(page.textContent("label:has([value='" + ID + "3'])").replace('\u00a0', ' '))
                .contains("En panne : Réseau sans fil", "Non testé : Ventilateur");
        assertThat(page.isChecked("[name=appareil][value='" + ID + "3']")).isTrue();
        page.check("[value=GRANTED]");
        page.selectOption("#programme", ID + "7");
        page.selectOption("#raison", "URGENT_NEED");
        page.fill("#explication", "Un grand écran est utile à ses cours.");
        follow(page, "main form button");
        assertThat(page.url()).endsWith("?fait=decide");
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution/requests/K7QD-42MR/decision")
                        .getLast()
                        .body())
                .contains("\"deviceId\":\"" + ID + "3\"", "\"programmeId\":\"" + ID + "7\"", "URGENT_NEED");
        page.close();
    }

    @Test
    void a_price_is_read_as_people_write_it_and_a_device_comes_back_for_an_exchange() {
        Page page = as("mediator").newPage();
        page.navigate(territory.at("/affectations/" + ID + "5"));
        page.fill("#code", "4HJK-92MN-7PQR");
        page.fill("#prix", "douze");
        page.click("text=Remettre l’appareil");
        assertThat(page.textContent("[role=alert]")).contains("12,50");
        page.fill("#code", "4HJK-92MN-7PQR");
        page.fill("#prix", "12,50 €");
        follow(page, "text=Remettre l’appareil");
        assertThat(put("5/hand-over")).contains("\"priceCents\":1250");
        page.navigate(territory.at("/affectations/" + ID + "6"));
        page.selectOption("#raison", "BROKEN_DOWN");
        page.check("[name=echange]");
        follow(page, "text=L’appareil est rendu");
        assertThat(page.url()).endsWith("?fait=rendu");
        assertThat(put("6/return")).contains("\"exchange\":true", "BROKEN_DOWN");
        page.close();
    }

    @Test
    void the_notice_of_a_decision_is_a_letter_to_print() {
        var letter = as("decider").request().get(territory.at("/demandes/K7QD-42MR/decisions/" + ID + "1/lettre.pdf"));
        assertThat(letter.headers().get("content-type")).startsWith("application/pdf");
        assertThat(letter.text()).startsWith("%PDF");
    }

    private String put(String reservation) {
        return territory
                .upstream
                .received("PUT /api/redistribution/reservations/" + ID + reservation)
                .getLast()
                .body();
    }
}
