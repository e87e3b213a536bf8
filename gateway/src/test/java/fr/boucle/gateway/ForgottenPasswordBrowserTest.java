package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.Test;

/** Whoever forgot a password, in a real browser: from the door to a letter, and from a letter to another password. */
class ForgottenPasswordBrowserTest extends PlayedPages {
    private static final String ASK = "POST /api/accounts/password-requests";
    private static final String CHOOSE = "PUT /api/accounts/password-resets";
    private static final String CODE = "Q7XW11ABCD23-Q7XW11ABCD23";

    @Override
    void settle(Upstream upstream) {
        StewardDay.settle(upstream);
    }

    @Test
    void a_letter_is_asked_for_from_the_door_and_the_answer_tells_nothing() {
        territory.upstream.on(ASK, 202, "application/json", "");
        Page page = nobody();
        page.navigate(territory.at("/session"));
        page.click("text=Mot de passe oublié");
        page.waitForURL("**/mot-de-passe");
        page.fill("#courriel", "agent@nantes.demo");
        page.click("text=Recevoir un courriel");
        page.waitForURL("**/mot-de-passe?autre=1&fait=lettre");
        assertThat(page.textContent("[role=status]")).contains("Si un accès a cette adresse");
        assertThat(sent(ASK)).contains("\"email\":\"agent@nantes.demo\"", "\"language\":\"fr\"");
        assertThat(territory.upstream.received(ASK).getLast().header("X-Forwarded-For"))
                .isEqualTo("127.0.0.1");
        page.navigate(territory.at("/mot-de-passe?lang=en"));
        page.fill("#courriel", "agent@nantes.demo");
        page.click("text=Get an e-mail");
        page.waitForURL("**/mot-de-passe?autre=1&fait=lettre");
        assertThat(sent(ASK)).contains("\"language\":\"en\"");
        page.close();
    }

    @Test
    void a_letter_leads_to_the_form_without_its_code_in_the_address() {
        territory.upstream.problem(CHOOSE, 422, "password-too-weak", "Too weak.");
        Page page = nobody();
        page.navigate(territory.at("/mot-de-passe/" + CODE));
        assertThat(page.url()).isEqualTo(territory.at("/mot-de-passe"));
        assertThat(page.content()).doesNotContain(CODE);
        type(page, "azertyazerty", "azertyazertx");
        assertThat(page.textContent("#secret-faute")).contains("deux fois le même");
        type(page, "azertyazerty", "azertyazerty");
        assertThat(page.getAttribute("#secret", "aria-invalid")).isEqualTo("true");
        assertThat(page.inputValue("#secret")).isEmpty();
        territory.upstream.problem(CHOOSE, 409, "password-code-not-valid", "Used.");
        type(page, "quatre mots pas communs", "quatre mots pas communs");
        assertThat(page.textContent("#secret-faute")).contains("Ce lien a servi");
        territory.upstream.on(CHOOSE, 204, "application/json", "");
        type(page, "quatre mots pas communs", "quatre mots pas communs");
        page.waitForURL("**/session?fait=motdepasse");
        assertThat(sent(CHOOSE)).contains("\"code\":\"" + CODE + "\"", "\"password\":\"quatre mots pas communs\"");
        page.navigate(territory.at("/mot-de-passe"));
        assertThat(page.locator("#courriel").count())
                .as("the code is forgotten")
                .isOne();
        page.close();
    }

    @Test
    void an_invitation_leads_to_its_form_with_the_code_in_it() {
        territory.upstream.on("PUT /api/accounts/invitations", 204, "application/json", "");
        Page page = nobody();
        page.navigate(territory.at("/invitation/" + CODE));
        assertThat(page.url()).isEqualTo(territory.at("/invitation"));
        assertThat(page.inputValue("#code")).isEqualTo(CODE);
        type(page, "quatre mots pas communs", "quatre mots pas communs");
        page.waitForURL("**/session?fait=invitation");
        assertThat(sent("PUT /api/accounts/invitations")).contains(CODE, "\"language\":\"fr\"");
        page.close();
    }

    @Test
    void the_box_of_the_demonstration_shows_letters_whose_links_stay_here() {
        PageBudget budget = new PageBudget(browser.visitor(1280, ColorScheme.LIGHT));
        Page page = budget.check(territory.at("/courrier"), "courrier", 90);
        assertThat(page.textContent("main")).contains("agent@nantes.demo", "Choisissez un nouveau mot de passe");
        assertThat(page.getAttribute("main section a", "href")).isEqualTo("/mot-de-passe/Q7XW11ABCD23Q7XW11ABCD23");
        assertThat(page.getAttribute("main section:nth-of-type(2)", "lang")).isEqualTo("en");
        Page _ = budget.check(territory.at("/mot-de-passe"), "mot-de-passe", 90);
        Page _ = budget.check(territory.at("/mot-de-passe/" + CODE), "mot-de-passe-choix", 90);
    }

    @Test
    void outside_a_demonstration_there_is_no_box() {
        territory.upstream.problem("GET /api/accounts/demo-mails", 404, "not-found", "No such path.");
        Page page = nobody();
        assertThat(page.navigate(territory.at("/courrier")).status()).isEqualTo(404);
        assertThat(page.textContent("h1")).contains("n’existe pas");
        StewardDay.settle(territory.upstream);
        page.navigate(territory.at("/plan"));
        assertThat(page.locator("main a[href='/courrier']").count()).isZero();
        page.close();
    }

    @Test
    void the_steward_is_told_to_whom_a_letter_goes_and_sees_no_code() {
        territory.upstream.below(
                "PUT /api/accounts/members/", 200, "application/json", "{\"sentTo\":\"nadia@exemple.fr\"}");
        Page page = opened("steward", "/organismes/" + QuietDay.ID + "1/membres");
        page.fill("#courriel", "nadia@exemple.fr");
        page.check("[value=technician]");
        page.selectOption("#langue", "en");
        page.click("main form button");
        assertThat(page.textContent("main .lead")).contains("Un courriel part à nadia@exemple.fr");
        assertThat(page.locator(".key").count()).isZero();
        assertThat(sent("PUT /api/accounts/members/")).contains("\"language\":\"en\"");
        page.close();
    }

    private Page nobody() {
        return browser.visitor(1280, ColorScheme.LIGHT).newPage();
    }

    private static void type(Page page, String secret, String again) {
        page.fill("#secret", secret);
        page.fill("#encore", again);
        page.click("main form button");
    }
}
