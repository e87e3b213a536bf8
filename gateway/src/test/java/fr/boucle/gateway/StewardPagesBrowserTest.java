package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steward's watch and the members' accesses, in a real browser. */
class StewardPagesBrowserTest extends PlayedPages {
    @BeforeEach
    void anew() {
        StewardDay.settle(territory.upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "/messages, messages",
        "/messages/donations, messages-donations",
        "/messages/donations/ID1, message",
        "/etat, etat",
        "/membres, membres",
        "/organismes/ID1/membres, inviter"
    })
    void a_page_keeps_the_budgets(String path, String name) {
        Page _ = budget("steward").check(territory.at(path.replace("ID", ID)), "intendance-" + name, 90);
    }

    @Test
    void what_cannot_be_asked_is_said_and_keeps_the_budgets() {
        StewardDay.fail(territory.upstream);
        Page messages = budget("steward").check(territory.at("/messages"), "intendance-messages-muet", 90);
        assertThat(messages.textContent(".note")).contains("Un service n’a pas pu être interrogé", "Comptes");
        Page state = budget("steward").check(territory.at("/etat"), "intendance-etat-panne", 90);
        assertThat(state.textContent("h1")).contains("6 services demandent un regard");
        assertThat(state.textContent("table"))
                .contains("le journal des messages ne répond pas", "chiffres non lus")
                .doesNotContain("base de données");
    }

    @Test
    void figures_say_how_far_each_service_is_behind() {
        Page page = opened("steward", "/etat");
        assertThat(page.locator("tbody tr").first().locator("td").allTextContents())
                .isEqualTo(List.of("En retard", "3", "3dont 1 depuis plus de dix minutes", "15", "0"));
        page.close();
    }

    @Test
    void a_blocked_message_is_tried_again_with_a_reason() {
        Page page = opened("steward", "/messages");
        page.click("main table a >> text=Testé, prêt");
        assertThat(page.textContent("dl")).contains("the device was never handed over");
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
        page.check("[value=retry]");
        page.click("main form button");
        assertThat(page.textContent("[role=alert]")).contains("Dites pourquoi");
        assertThat(page.isChecked("[value=retry]")).isTrue();
        assertThat(page.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("alert");
        page.fill("#raison", "La convention est arrivée");
        follow(page, "main form button");
        assertThat(page.url()).endsWith("/messages?fait=reessaye");
        assertThat(sent("PUT /api/donations/dead-letters/" + ID + "1/retry")).contains("La convention est arrivée");
        page.close();
    }

    @Test
    void a_message_that_someone_else_decided_is_said_to_be_free() {
        Page page = opened("steward", "/messages/donations/" + ID + "2");
        page.check("[value=discard]");
        page.fill("#raison", "Illisible");
        page.click("main form button");
        assertThat(page.textContent("[role=status]")).contains("n’est plus bloqué");
        page.close();
    }

    @Test
    void a_member_is_invited_gets_a_new_code_and_loses_the_access() {
        territory.upstream.below(
                "PUT /api/accounts/members/", 200, "application/json", "{\"invitationCode\":\"K7QD-42MR-ABCD\"}");
        Page page = opened("steward", "/organismes/" + ID + "1/membres");
        page.fill("#courriel", "nadia@exemple.fr");
        page.check("[value=technician]");
        page.click("main form button");
        assertThat(page.textContent(".key")).isEqualTo("K7QD-42MR-ABCD");
        assertThat(sent("PUT /api/accounts/members/")).contains("nadia@exemple.fr", "technician");
        page.navigate(territory.at("/membres"));
        page.click("text=Donner un nouveau code");
        assertThat(page.textContent(".key")).isEqualTo("Q7XW-11AB-CD23");
        page.navigate(territory.at("/membres"));
        assertThat(page.textContent("main")).contains("courriel non remis");
        page.click("text=Mettre fin à l’accès");
        page.selectOption("#raison", "LEFT");
        page.click("main form button");
        assertThat(page.textContent("[role=status]")).contains("accès a pris fin");
        assertThat(sent("PUT /api/accounts/members/" + ID + "1/suspension")).contains("LEFT");
        page.close();
    }

    @Test
    void a_refused_invitation_keeps_what_was_typed_and_moves_the_focus() {
        territory.upstream.below(
                "PUT /api/accounts/members/",
                409,
                "application/problem+json",
                "{\"type\":\"/problems/email-already-used\",\"slug\":\"email-already-used\",\"status\":409}");
        Page page = opened("steward", "/organismes/" + ID + "1/membres");
        page.fill("#courriel", "nadia@exemple.fr");
        page.check("[value=keeper]");
        page.click("main form button");
        assertThat(page.textContent("[role=alert]")).contains("adresse");
        assertThat(page.inputValue("#courriel")).isEqualTo("nadia@exemple.fr");
        assertThat(page.isChecked("[value=keeper]")).isTrue();
        assertThat(page.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("alert");
        page.close();
    }

    @Test
    void a_donor_asks_for_a_stronger_erasure() {
        Page rules = budget("agent").check(territory.at("/regles-effacement"), "regles-effacement", 90);
        assertThat(rules.textContent("table")).contains("Détruit", "janvier 2099");
        Page page = opened("agent", "/regles-effacement");
        page.selectOption("#type", "NVME");
        page.selectOption("#niveau", "DESTROY");
        page.fill("#jour", "2098-12-31");
        page.click("main form button");
        page.waitForURL("**/regles-effacement?**");
        assertThat(page.textContent("#apercu")).contains("Détruit", "au lieu de");
        page.click("#apercu button");
        assertThat(page.textContent("[role=status]")).contains("règle est enregistrée");
        page.close();
        assertThat(sent("PUT /api/repairs/erasure-policies/")).contains("NVME", "DESTROY");
    }
}
