package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.boucle.pagekit.PageBudget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of each role, in a real browser. */
class WorkPagesBrowserTest extends PlayedPages {
    @ParameterizedTest
    @CsvSource({
        "agent, /inventaires, inventaires",
        "agent, /appareils, appareils",
        "agent, /appareils/ID1/recyclage, recycler",
        "agent, /lots, lots",
        "agent, /lots/nouveau, lot-nouveau",
        "technician, /reservations/verification?lot=ID1&a=ID1&a=ID2, reserver",
        "agent, /reservations, reservations",
        "agent, /reservations/ID2, reservation",
        "agent, /reservations/ID2/acceptation, acceptation",
        "agent, /reservations/ID2/refus, refus",
        "agent, /conventions, conventions",
        "agent, /conventions/ID3, convention",
        "technician, /etabli?code=inconnu, etabli-code",
        "mediator, /demandes, demandes",
        "mediator, /demandes/nouvelle, demande-nouvelle",
        "decider, /demandes/K7QD-42MR, demande",
        "decider, /demandes/K7QD-42MR/decision, decision",
        "decider, /stock, stock",
        "mediator, /affectations, affectations",
        "mediator, /affectations/ID5, affectation",
        "keeper, /dechets, dechets",
        "keeper, /dechets/ID6, dechets-lot",
        "auditor, /registre, registre",
        "auditor, /registre/lignes/ID9, registre-ligne",
        "auditor, /registre/preuves, registre-preuves",
        "steward, /operateurs, operateurs",
        "steward, /operateurs/nouveau, operateur-nouveau",
        "steward, /organismes, organismes",
        "steward, /organismes/ID1, organisme",
        "steward, /inventaires, interdite",
        "keeper, /registre/lignes/ID9/correction, registre-correction",
        "auditor, /registre/anomalies, registre-anomalies",
        "auditor, /registre/anomalies/DANGEROUS_WITHOUT_BSD, registre-cas",
        "keeper, /registre/alertes, registre-alertes",
        "keeper, /registre/acces, registre-acces",
        "auditor, /registre/controle, registre-controle",
        "steward, /codes, codes",
        "agent, /invitation, invitation",
        "agent, /demander/formulaire, demander-formulaire",
        "agent, /suivre, suivre"
    })
    void a_page_keeps_the_budgets(String role, String path, String name) {
        // the departure of a lot asks what its slip says, and lists what it holds; a list of devices and a lot that is
        // composed from one have all their filters
        int least = List.of("dechets-lot", "lot-nouveau", "appareils").contains(name) ? 80 : 90;
        Page _ = budget(role).check(territory.at(path.replace("ID", ID)), name, least);
    }

    @Test
    void an_inventory_is_judged_before_it_is_imported() {
        Page page = as("agent").newPage();
        page.navigate(territory.at("/inventaires"));
        page.setInputFiles(
                "#fichier",
                new FilePayload("parc.csv", "text/csv", "serie;modele\n1;2\n".getBytes(StandardCharsets.UTF_8)));
        page.click("main button");
        assertThat(page.textContent("h1")).contains("1 appareil peut être proposé");
        assertThat(page.textContent("table").replace("\u00a0", " ")).contains("art. 16 loi REEN");
        assertThat(territory
                        .upstream
                        .received("POST /api/donations/inventories/previews")
                        .getLast()
                        .body())
                .contains("filename=\"parc.csv\"")
                .contains("serie;modele");
        page.close();
    }

    @Test
    void a_decision_without_its_reason_comes_back_with_what_was_chosen() {
        Page page = as("decider").newPage();
        page.navigate(territory.at("/demandes/K7QD-42MR/decision"));
        page.check("input[value=REFUSED]");
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
        page.click("main form button");
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.textContent("[role=alert]")).contains("Expliquez votre décision");
        assertThat(page.isChecked("input[value=REFUSED]")).isTrue();
        assertThat(page.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("alert");
        page.close();
    }

    @Test
    void a_household_reads_its_request_with_its_code_alone() {
        try (BrowserContext nobody = browser.visitor(360, ColorScheme.LIGHT)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/suivre"));
            page.fill("#code", "4HJK-92MN-7PQR");
            follow(page, "main button");
            assertThat(page.url()).endsWith("/demande").doesNotContain("4HJK");
            assertThat(page.textContent("h1")).contains("attend une décision");
            try (PageBudget budget = new PageBudget(nobody)) {
                Page _ = budget.check(territory.at("/demande"), "demande-foyer", 90);
            }
        }
    }

    @Test
    void a_convention_is_signed_by_a_click_of_one_s_own() {
        Page page = as("agent").newPage();
        page.navigate(territory.at("/conventions/" + ID + "3"));
        page.check("#accord");
        page.click("main form button");
        assertThat(page.textContent("[role=status]")).contains("signature est enregistrée");
        assertThat(territory
                        .upstream
                        .received("PUT /api/donations/conventions/" + ID + "3/signature")
                        .getLast()
                        .body())
                .contains("9f86d081884c7d65");
        page.close();
    }
}
