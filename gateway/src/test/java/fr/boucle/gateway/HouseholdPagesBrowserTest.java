package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBrowser;
import fr.boucle.pagekit.PageBudget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks, who helps and who decides do everything with the pages alone, and each page is light. */
class HouseholdPagesBrowserTest {
    private static final Map<String, BrowserContext> SIGNED_IN = new HashMap<>();
    private static final Map<String, PageBudget> BUDGETS = new HashMap<>();
    private static Territory territory;
    private static PageBrowser browser;

    @BeforeAll
    static void start() {
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: page budgets are not checked");
        browser = started.get();
        territory = new Territory().quiet();
        HouseholdDay.settle(territory.upstream);
    }

    @AfterAll
    static void stop() {
        if (territory != null) {
            browser.close();
            territory.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "decider, /demandes/K7QD-42MR/decisions/ID1, mention",
        "mediator, /demandes/K7QD-42MR/journal, journal",
        "mediator, /demandes/K7QD-42MR/foyer, foyer",
        "mediator, /affectations/ID5, affectation-rdv",
        "mediator, /affectations/ID5/rendez-vous, rendez-vous",
        "mediator, /creneaux, creneaux",
        "steward, /regles, regles",
        "decider, /regles/poids, poids",
        "auditor, /equite, equite",
        "auditor, /equite?par=HOUSEHOLD, equite-situation",
        "steward, /programmes, programmes",
        "decider, /programmes/ID3, programme",
        "steward, /plafonds, plafonds",
        "steward, /fichiers, fichiers",
        "mediator, /demander/formulaire, demander-commune"
    })
    void a_page_keeps_the_budgets(String role, String path, String name) {
        Page _ = BUDGETS.computeIfAbsent(role, one -> new PageBudget(as(one)))
                .check(territory.at(path.replace("ID", ID)), name, 90);
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
    void a_household_asks_one_question_a_page_without_a_script_and_nothing_of_it_is_in_an_address() {
        try (BrowserContext nobody = browser.withoutScripts(360)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/demander/formulaire"));
            answer(page, () -> page.fill("#lieu", "saint"));
            assertThat(page.textContent("#commune")).contains("Saint-Nazaire", "Saint-Viaud");
            answer(page, () -> page.check("[name=commune][value='44184']"));
            answer(page, () -> {});
            assertThat(page.textContent("[role=alert]")).contains("Dites ce que le foyer a");
            answer(page, () -> page.check("[value=SHARED]"));
            answer(page, () -> {
                page.fill("#personnes", "4");
                page.check("[value=SCHOOL_CHILD]");
                page.check("[value=SINGLE_PARENT]");
            });
            answer(page, () -> page.check("[value=SCHOOL]"));
            answer(page, () -> page.check("[value=LAPTOP]"));
            tellNumber(page);
            answer(page, () -> page.check("[name=structure]"));
            assertThat(page.textContent("dl")).contains("Saint-Nazaire", "4 personnes", "Nadia", "CCAS");
            page.click("text=Modifier le besoin");
            answer(page, () -> page.check("[value=NONE]"));
            assertThat(page.textContent("dl")).contains("Aucun ordinateur", "Nadia");
            answer(page, () -> {});
            assertThat(page.textContent(".key")).contains("4HJK-92MN-7PQR");
        }
        assertThat(territory
                        .upstream
                        .received("POST /api/redistribution/own-requests")
                        .getLast()
                        .body())
                .contains("\"need\":\"NONE\"", "\"communeCode\":\"44184\"", "SINGLE_PARENT", "\"name\":\"Nadia\"")
                .contains("\"people\":4");
    }

    private static void tellNumber(Page page) {
        for (String wrong : List.of("06 12 34 56 78 voisine", "O6 12 34 56 78", "demander à Lou")) {
            answer(page, () -> {
                page.fill("#nom", "Nadia");
                page.fill("#telephone", wrong);
            });
            assertThat(page.textContent("[role=alert]").replace("\u00a0", " "))
                    .contains("Écrivez le numéro en chiffres", "06 12 34 56 78");
        }
        answer(page, () -> page.fill("#telephone", "06\u00a000/00\u202f00 00"));
    }

    private static void answer(Page page, Runnable fill) {
        fill.run();
        page.click("button[type=submit]");
        assertThat(page.url()).endsWith("/demander/formulaire");
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
            try (PageBudget budget = new PageBudget(nobody)) {
                Page _ = budget.check(territory.at("/demande"), "suivi", 90);
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
            page.click("text=Mettre fin au mandat");
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
        assertThat(page.textContent(".lead")).contains("14 demandes", "5 changent");
        page.fill("#version", "2027-01");
        page.fill("#jour", "2027-01-01");
        page.fill("#raison", "Délibération du 20 novembre");
        page.click("main form button");
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

    private static BrowserContext as(String role) {
        return SIGNED_IN.computeIfAbsent(role, _ -> {
            territory.member(role);
            BrowserContext context = browser.visitor(1280, ColorScheme.LIGHT);
            territory.signIn(context);
            return context;
        });
    }
}
