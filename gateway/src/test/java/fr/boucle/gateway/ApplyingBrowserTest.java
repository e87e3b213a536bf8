package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.Test;

/** A stranger's organisation asks to take part, and the steward answers, in a real browser. */
class ApplyingBrowserTest extends PlayedPages {
    private static final String APPLY = "PUT /api/accounts/applications/";
    private static final String FOLLOW = "POST /api/accounts/followed-applications";
    private static final String CODE = "Q7XW11ABCD23-Q7XW11ABCD23";

    @Override
    void settle(Upstream upstream) {
        StewardDay.settle(upstream);
    }

    @Test
    void an_organisation_applies_from_the_home_page() {
        territory.upstream.below(APPLY, 202, "application/json", "");
        Page page = nobody();
        page.navigate(territory.at("/"));
        page.click("text=Rejoindre Boucle");
        page.waitForURL("**/inscription");
        page.fill("#courriel", "nadia@port.example");
        page.fill("#nom", "Maison du Port");
        page.selectOption("#nature", "MEDIATION");
        page.fill("#numero", "000 000 034 00017");
        page.fill("#rue", "1 place de l'Exemple");
        page.fill("#postal", "44600");
        page.fill("#commune", "44600");
        page.click("text=Envoyer la candidature");
        page.waitForURL("**/inscription?fait=candidature");
        assertThat(page.textContent("[role=status]")).contains("confirmez-la");
        assertThat(sent(APPLY))
                .contains(
                        "\"email\":\"nadia@port.example\"",
                        "\"communeCode\":\"44184\"",
                        "\"identifier\":\"00000003400017\"",
                        "\"language\":\"fr\"");
        page.close();
    }

    @Test
    void what_is_wrong_with_a_sheet_is_told_at_its_field() {
        territory.upstream.below(APPLY, 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,
                "errors":[{"pointer":"/identifier","detail":"is not a valid SIRET"}]}""");
        Page page = nobody();
        page.navigate(territory.at("/inscription"));
        page.fill("#courriel", "nadia@port.example");
        page.fill("#nom", "Maison du Port");
        page.selectOption("#nature", "MEDIATION");
        page.fill("#numero", "123");
        page.fill("#rue", "1 place");
        page.fill("#postal", "44600");
        page.fill("#commune", "44600");
        page.click("text=Envoyer la candidature");
        assertThat(page.textContent("#numero-faute")).contains("n’est pas juste");
        assertThat(page.inputValue("#courriel")).isEqualTo("nadia@port.example");
        page.close();
    }

    @Test
    void a_letter_leads_to_the_application_its_question_and_its_end() {
        territory.upstream.json(FOLLOW, own("SENT", ""));
        territory.upstream.on("PUT /api/accounts/followed-applications/confirmation", 204, "application/json", "");
        territory.upstream.on("PUT /api/accounts/followed-applications/answer", 204, "application/json", "");
        territory.upstream.on("PUT /api/accounts/followed-applications/withdrawal", 204, "application/json", "");
        Page page = nobody();
        page.navigate(territory.at("/inscription/" + CODE));
        assertThat(page.url()).isEqualTo(territory.at("/inscription/suivi"));
        assertThat(page.content()).doesNotContain(CODE);
        page.click("text=Confirmer ma candidature");
        page.waitForURL("**/inscription/suivi?fait=confirme");
        assertThat(sent("PUT /api/accounts/followed-applications/confirmation")).contains(CODE);
        territory.upstream.json(FOLLOW, own("ASKED", ",\"words\":\"Quel est votre arrêté ?\""));
        page.navigate(territory.at("/inscription/suivi"));
        assertThat(page.textContent("main")).contains("Quel est votre arrêté");
        page.fill("#reponse", "Celui du 12 mars 2026");
        page.click("text=Répondre");
        page.waitForURL("**/inscription/suivi?fait=reponseenvoyee");
        assertThat(sent("PUT /api/accounts/followed-applications/answer")).contains("Celui du 12 mars 2026");
        page.click("text=Retirer ma candidature");
        page.waitForURL("**/inscription/suivi?fait=candidatureretiree");
        territory.upstream.problem(FOLLOW, 404, "not-found", "No such application.");
        page.navigate(territory.at("/inscription/suivi"));
        assertThat(page.url()).endsWith("/inscription?fait=perdue");
        page.close();
    }

    @Test
    void the_steward_asks_accepts_or_refuses_with_a_reason() {
        for (String noun : new String[] {"question", "approval", "refusal"}) {
            territory.upstream.on(APPLY + ID + "1/" + noun, 204, "application/json", "");
        }
        Page page = opened("steward", "/candidatures/" + ID + "1");
        page.fill("#question", "Quel est votre arrêté ?");
        page.click("text=Envoyer la question");
        page.waitForURL("**?fait=demande");
        assertThat(sent(APPLY + ID + "1/question")).contains("Quel est votre arrêté ?");
        page.click("text=Accepter la candidature");
        assertThat(page.textContent("#roles .err")).contains("Choisissez ce que la personne fera");
        page.check("[value=mediator]");
        page.click("text=Accepter la candidature");
        page.waitForURL("**/organismes/*?fait=admis");
        assertThat(sent(APPLY + ID + "1/approval")).contains("mediator");
        page.navigate(territory.at("/candidatures/" + ID + "1"));
        page.fill("#raison", "Hors du territoire.");
        page.click("text=Refuser la candidature");
        page.waitForURL("**?fait=ecarte");
        assertThat(sent(APPLY + ID + "1/refusal")).contains("Hors du territoire.");
        page.close();
    }

    @Test
    void its_pages_keep_the_budgets() {
        PageBudget open = new PageBudget(browser.visitor(1280, ColorScheme.LIGHT));
        Page _ = open.check(territory.at("/inscription"), "inscription", 80);
        territory.upstream.json(FOLLOW, own("WAITING", ""));
        Page _ = open.check(territory.at("/inscription/" + CODE), "inscription-suivi", 90);
        Page _ = budget("steward").check(territory.at("/candidatures"), "candidatures", 80);
        Page _ = budget("steward").check(territory.at("/candidatures/" + ID + "1"), "candidature", 80);
    }

    private static String own(String state, String more) {
        return """
                {"id":"%s1","state":"%s","email":"nadia@port.example","sentAt":"2026-11-20T08:00:00Z","organisation":{"name":"Maison du Port",
                "kind":"MEDIATION","identifierType":"SIRET","identifier":"00000003400017","street":"1 place","postalCode":"44600",
                "city":"Saint-Nazaire","statuses":[]}%s}""".formatted(ID, state, more);
    }

    private Page nobody() {
        return browser.visitor(1280, ColorScheme.LIGHT).newPage();
    }
}
