package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A member's own account, in a real browser. */
class OwnAccountBrowserTest extends PlayedPages {
    private static final String PASSWORD = "PUT /api/accounts/password";

    @Test
    void the_account_is_one_step_from_each_page_and_keeps_the_budgets() {
        Page page = budget("agent").check(territory.at("/compte"), "compte", 90);
        assertThat(page.textContent("h1")).isEqualTo("Mon compte");
        assertThat(page.textContent("main")).contains("Nantes Métropole", "2 connexions en cours", "Celle-ci");
        Page day = opened("agent", "/lots");
        day.click(".who a");
        day.waitForURL("**/compte");
        day.close();
    }

    @Test
    void a_wrong_password_is_told_at_its_field_and_nothing_typed_comes_back() {
        territory.upstream.problem(PASSWORD, 409, "password-wrong", "Not yours.");
        Page page = opened("agent", "/compte");
        type(page, "ma phrase de passe ancienne", "quatre mots pas communs", "quatre mots pas communs");
        page.waitForURL("**/compte/mot-de-passe");
        assertThat(page.textContent("#actuel-faute")).contains("pas votre mot de passe actuel");
        assertThat(page.getAttribute("#actuel", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("#secret")).isEmpty();
        assertThat(page.content()).doesNotContain("phrase de passe ancienne", "quatre mots pas communs");
        type(page, "ma phrase de passe ancienne", "quatre mots pas communs", "quatre mots communs");
        page.waitForURL("**/compte/mot-de-passe");
        assertThat(page.textContent("#secret-faute")).contains("deux fois le même");
        page.close();
    }

    @Test
    void a_changed_password_signs_out_and_says_so() {
        territory.upstream.on(PASSWORD, 204, "application/json", "");
        Page page = opened(1280, "/compte", "keeper");
        type(page, "ma phrase de passe ancienne", "quatre mots pas communs", "quatre mots pas communs");
        page.waitForURL("**/session?fait=motdepasse");
        assertThat(page.textContent("[role=status]")).contains("mot de passe est changé");
        assertThat(sent(PASSWORD)).contains("\"currentPassword\":\"ma phrase de passe ancienne\"");
        page.navigate(territory.at("/compte"));
        assertThat(page.url()).contains("/session");
        page.close();
    }

    @Test
    void one_session_is_ended_or_all() {
        String one = "PUT /api/accounts/sessions/" + ID + "5/end";
        territory.upstream.on(one, 204, "application/json", "");
        territory.upstream.on("PUT /api/accounts/sessions/end-all", 204, "application/json", "");
        Page page = opened(1280, "/compte", "technician");
        page.click("text=Mettre fin à cette connexion");
        page.waitForURL("**/compte?fait=sessionfinie");
        assertThat(territory.upstream.received(one)).hasSize(1);
        page.click("text=Me déconnecter partout");
        page.waitForURL("**/session?fait=deconnexions");
        assertThat(page.locator(".who").count()).isZero();
        page.close();
    }

    private static void type(Page page, String present, String next, String again) {
        page.fill("#actuel", present);
        page.fill("#secret", next);
        page.fill("#encore", again);
        page.click("form[action='/compte/mot-de-passe'] button");
    }
}
