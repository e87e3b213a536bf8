package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steward writes organisations down and renews what they have proven, in a real browser. */
class OrganisationPagesBrowserTest extends PlayedPages {
    private static final String ORGANISATIONS = "PUT /api/accounts/organisations/";

    /** Each row of a form has the eight statuses to choose from. */
    @ParameterizedTest
    @CsvSource({"/organismes/ID1/statuts, statuts", "/organismes/ID2/fiche, fiche", "/organismes/nouveau, inscrire"})
    void a_form_keeps_the_budgets(String path, String name) {
        Page _ = budget("steward").check(territory.at(path.replace("ID", ID)), "organisme-" + name, 88);
    }

    @Test
    void an_organisation_is_written_down_once_its_number_is_right() {
        territory.upstream.below(ORGANISATIONS, 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,
                "errors":[{"pointer":"/identifier","detail":"is not a valid SIRET"}]}""");
        Page page = opened("steward", "/organismes");
        page.click("text=Inscrire un organisme");
        page.waitForURL("**/organismes/nouveau");
        page.fill("#nom", "Emmaüs Rezé");
        page.selectOption("#nature", "ASSOCIATION");
        page.fill("#numero", "000 000 018 00011");
        page.fill("#rue", "3 rue du Seil");
        page.fill("#postal", "44400");
        page.fill("#commune", "Rezé");
        page.selectOption("#statut1", "ESUS");
        page.fill("#preuve1", "agrément du 3 février 2026");
        page.fill("#debut1", "2026-02-03");
        page.fill("#fin1", "2031-02-02");
        page.click("main form button");
        page.waitForURL("**/organismes");
        assertThat(page.textContent("#numero-faute")).contains("pas juste");
        assertThat(page.inputValue("#preuve1")).isEqualTo("agrément du 3 février 2026");
        assertThat(page.inputValue("#nature")).isEqualTo("ASSOCIATION");
        String id = page.inputValue("[name=organisme]");
        territory.upstream.json("GET /api/accounts/organisations/" + id, """
                {"id":"%s","state":"REGISTERED","name":"Emmaüs Rezé","kind":"ASSOCIATION","city":"Rezé"}""".formatted(id));
        territory.upstream.below(ORGANISATIONS, 201, "application/json", "{\"id\":\"x\",\"name\":\"Emmaüs Rezé\"}");
        page.fill("#numero", "000 000 018 00010");
        page.click("main form button");
        page.waitForURL("**/organismes/" + id + "?fait=inscrit");
        assertThat(page.textContent("[role=status]")).contains("est inscrit");
        assertThat(page.textContent("main")).contains("Agréer cet organisme", "Corriger la fiche");
        assertThat(sent(ORGANISATIONS + id))
                .contains("\"identifier\":\"00000001800010\"", "\"communeCode\":\"44143\"", "\"city\":\"Rezé\"")
                .contains("\"status\":\"ESUS\"", "\"validFrom\":\"2026-02-03\"", "\"validUntil\":\"2031-02-02\"");
        page.close();
    }

    @Test
    void proofs_that_end_are_seen_and_renewed_on_the_version_that_was_read() {
        String one = "/api/accounts/organisations/" + ID + "1";
        territory.upstream.with("GET " + one, "ETag", "\"4\"");
        Page page = opened("steward", "/organismes/" + ID + "1");
        assertThat(page.textContent("main")).contains("W443000001", "fini le 31/01/2026", "sans fin");
        page.click("text=Renouveler les preuves");
        page.waitForURL("**/statuts");
        assertThat(page.inputValue("#preuve2")).isEqualTo("rescrit 2025");
        page.fill("#fin1", "2024-01-01");
        page.click("main form button");
        assertThat(page.textContent("#fin1-faute")).contains("avant son début");
        territory.upstream.problem("PUT " + one + "/renewal", 412, "stale-version", "Read it again.");
        page.fill("#fin1", "2031-01-31");
        page.click("main form button");
        assertThat(page.textContent("[role=alert]")).contains("a changé cette fiche");
        assertThat(page.inputValue("#fin1")).isEqualTo("2031-01-31");
        territory.upstream.json("PUT " + one + "/renewal", "{\"id\":\"x\",\"name\":\"Atelier\"}");
        page.click("main form button");
        page.waitForURL("**/organismes/" + ID + "1?fait=renouvele");
        assertThat(sent("PUT " + one + "/renewal"))
                .contains("\"proof\":\"rescrit 2025\"", "\"validUntil\":\"2031-01-31\"");
        assertThat(territory
                        .upstream
                        .received("PUT " + one + "/renewal")
                        .getLast()
                        .header("If-Match"))
                .isEqualTo("\"4\"");
        page.close();
    }

    @Test
    void the_day_tells_which_proofs_end_and_the_list_of_members_is_of_one_organisation() {
        Page day = opened("steward", "/jour");
        assertThat(day.textContent("main")).contains("Preuves qui finissent", "Atelier du Bout du Monde");
        day.close();
        Page page = opened("steward", "/organismes/" + ID + "1");
        page.click("text=Voir ses membres");
        page.waitForURL("**/membres?organisme=" + ID + "1");
        assertThat(asked("GET /api/accounts/members")).contains("organisationId=" + ID + "1");
        page.close();
    }

    @Override
    void settle(Upstream upstream) {
        StewardDay.settle(upstream);
    }
}
