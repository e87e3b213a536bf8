package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks, who helps and who decides do everything with the pages alone, and each page is light. */
class HouseholdPagesBrowserTest extends PlayedPages {
    @Override
    void settle(Upstream upstream) {
        HouseholdDay.settle(upstream);
        OtherStates.redistribution(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "decider, /demandes/K7QD-42MR/decisions/ID1, mention",
        "mediator, /demandes/K7QD-42MR/journal, journal",
        "mediator, /demandes/K7QD-42MR/foyer, foyer",
        "mediator, /affectations/ID5, affectation-rdv",
        "mediator, /affectations/ID5/rendez-vous, rendez-vous",
        "mediator, /creneaux, creneaux",
        "mediator, /creneaux/jour?jour=2026-12-02, remises-du-jour",
        "mediator, /creneaux/contact, joindre",
        "mediator, /creneaux/livraisons?partenaire=ID7&jour=2026-12-02, livraisons",
        "steward, /regles/livraison, livraison",
        "decider, /dotations, dotations",
        "mediator, /dotations/nouvelle, dotation-nouvelle",
        "technician, /dotations/S7K2M9Q4, dotation-atelier",
        "mediator, /dotations/S7K2M9Q6, dotation-structure",
        "mediator, /dotations/S7K2M9Q7, dotation-refusee",
        "decider, /dotations/S7K2M9Q5/decision, dotation-decision",
        "steward, /regles/structures, part-structures",
        "steward, /regles, regles",
        "decider, /regles/poids, poids",
        "auditor, /equite, equite",
        "auditor, /equite?par=HOUSEHOLD, equite-situation",
        "steward, /programmes, programmes",
        "decider, /programmes/ID3, programme",
        "steward, /programmes/ID3, programme-pret",
        "steward, /programmes/ID3/annee-suivante, programme-suivant",
        "agent, /programmes/ID3/etablissement, programme-etablissement",
        "steward, /plafonds, plafonds",
        "steward, /fichiers, fichiers",
        "steward, /regles/disponibilite, disponibilite",
        "steward, /regles/internet, internet",
        "decider, /demandes/proces-verbal?jour=2026-11-19, proces-verbal",
        "auditor, /regles/algorithme, algorithme",
        "mediator, /aide?commune=Saint-Nazaire, aide",
        "mediator, /demandes/K7QD-42MX/pour-le-foyer, pour-le-foyer",
        "mediator, /affectations/ID8, affectation-panne",
        "mediator, /demander/formulaire, demander-commune"
    })
    void a_page_keeps_the_budgets(String role, String path, String name) {
        Page _ = budget(role).check(territory.at(path.replace("ID", ID)), name, 90);
    }

    @Test
    void every_look_of_a_requests_journal_is_on_its_page() {
        Page page = as("mediator").newPage();
        page.navigate(territory.at("/demandes/K7QD-42MR/journal"));
        assertThat(page.locator("tbody tr").count()).isEqualTo(31);
        assertThat(page.locator("details tbody tr:visible").count()).isZero();
        page.click("summary:has-text('19 lectures plus anciennes')");
        assertThat(page.locator("details tbody tr:visible").count()).isEqualTo(19);
        page.close();
    }

    @Test
    void a_household_reads_its_appointment_its_decision_and_who_looked() {
        try (BrowserContext nobody = browser.visitor(360, ColorScheme.LIGHT)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/suivre"));
            page.fill("#code", "4HJK-92MN-7PQR");
            page.click("main button");
            assertThat(page.textContent(".lead").replace("\u00a0", " "))
                    .contains("2 décembre 2026 à 14 h 00", "17 h 00");
            assertThat(page.textContent("main")).contains("CCAS de Saint-Nazaire", "L’appareil est prêt");
            try (PageBudget budget = new PageBudget(nobody)) {
                Page _ = budget.check(territory.at("/demande"), "suivi", 90);
                Page _ = budget.check(territory.at("/demande/rendez-vous"), "suivi-heures", 90);
                Page _ = budget.check(territory.at("/demande/situation"), "suivi-situation", 90);
                Page _ = budget.check(territory.at("/demande/panne"), "suivi-panne", 90);
                Page _ = budget.check(territory.at("/demande/mandataire"), "suivi-mandataire", 90);
                Page _ = budget.check(territory.at("/demande/decision"), "suivi-decision", 90);
                Page _ = budget.check(territory.at("/demande/donnees"), "suivi-donnees", 90);
                Page _ = budget.check(territory.at("/demande/reponses"), "suivi-reponses", 90);
            }
            page.navigate(territory.at("/demande/decision"));
            assertThat(page.textContent("main")).contains("Un collégien sans ordinateur", "40 sur 40", "CRPA");
            page.navigate(territory.at("/demande/reponses"));
            page.check("[value=YES]");
            page.check("[value=NEW]");
            page.click("main form button");
            assertThat(page.textContent("[role=status]")).contains("Merci");
            follow(page, "text=Mettre fin au mandat");
            assertThat(page.url()).endsWith("?fait=mandatfini");
        }
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution/followed-requests/answers")
                        .getLast()
                        .body())
                .contains("\"wouldHaveBought\":\"NEW\"", "\"stillUsed\":true");
    }

    @Test
    void weights_are_simulated_before_they_are_adopted() {
        Page page = as("decider").newPage();
        page.navigate(territory.at("/regles/poids"));
        page.check("[name=off][value=territory]");
        page.click("main form button");
        assertThat(page.textContent(".lead").replace("\u00a0", " "))
                .contains("en attente : 14, dont 5 à un autre rang");
        assertThat(page.textContent("main").replace("\u00a0", " "))
                .contains("M2PX-91TA", "41, puis 58,5", "Saint-Nazaire (44184)")
                .doesNotContain("44002");
        page.fill("#version", "2027-01");
        page.fill("#jour", "2027-01-01");
        page.fill("#raison", "Délibération du 20 novembre");
        follow(page, "main form button");
        assertThat(page.url()).endsWith("/regles?fait=adopte");
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution/references/priority-weights/2027-01")
                        .getLast()
                        .body())
                .contains("\"simulated\":\"abcd\"", "\"switchedOff\":[\"territory\"]");
        page.close();
    }

    @Test
    void anybody_counts_the_points_of_a_household() {
        try (BrowserContext nobody = browser.withoutScripts(1280)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/regles"));
            page.check("[value=NONE]");
            page.fill("#commune", "44184");
            page.click("main form button");
            assertThat(page.textContent("table")).contains("71,3 points sur 100", "médiane");
        }
    }

    @Test
    void a_mediator_gives_an_appointment() {
        Page page = as("mediator").newPage();
        page.navigate(territory.at("/affectations/" + ID + "5/rendez-vous"));
        page.click("text=Donner ce rendez-vous");
        assertThat(page.textContent("[role=status]")).contains("rendez-vous est donné");
        page.close();
    }
}
