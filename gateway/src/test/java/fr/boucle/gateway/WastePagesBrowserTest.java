package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBudget;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register's jobs done with the pages alone: an item sorted, a proof renewed, a year's file, later pages. */
class WastePagesBrowserTest extends PlayedPages {
    private static final int ECO_INDEX = 90;
    /** A list that is worked in, with a filter of every kind of piece. */
    private static final int ECO_INDEX_OF_A_LIST = 80;

    private static final String OPERATOR = WasteDay.BASE + "/operators/" + ID + "8";

    @Override
    void settle(Upstream upstream) {
        WasteDay.settle(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "keeper, /dechets/ID6, lot-ouvert",
        "keeper, /dechets/ID6/elements/ID7, tri",
        "steward, /operateurs, operateurs",
        "steward, /operateurs/ID8, operateur",
        "auditor, /operateurs/ID8, operateur-lu",
        "keeper, /registre/alertes, alertes",
        "steward, /codes, codes",
        "keeper, /registre/acces, acces",
        "keeper, /registre/consultations, consultations",
        "keeper, /dechets/elements, elements",
        "keeper, /dechets, lots"
    })
    void a_page_keeps_the_budgets(String role, String path, String name) {
        try (PageBudget budget = new PageBudget(as(role))) {
            int least = name.equals("elements") ? ECO_INDEX_OF_A_LIST : ECO_INDEX;
            Page _ = budget.check(territory.at(path.replace("ID", ID)), "dechets-" + name, least);
        }
    }

    @Test
    void an_item_of_an_open_lot_is_sorted_under_another_code_with_a_reason() {
        Page page = opened("keeper", "/dechets/" + ID + "6");
        page.click("tbody th a");
        assertThat(page.textContent("dl")).contains("16 02 13*");
        page.fill("#code", "16 02 14");
        page.fill("#motif", "Batterie retirée");
        follow(page, "main form button");
        assertThat(page.url()).endsWith("/dechets/" + ID + "6?fait=trie");
        assertThat(page.textContent("[role=status]")).contains("nouveau code");
        assertThat(sent("PUT " + WasteDay.BASE + "/items/" + ID + "7/classification"))
                .contains("\"wasteCode\":\"16 02 14\"", "\"reason\":\"Batterie retirée\"");
        page.close();
    }

    @Test
    void a_proof_is_renewed_beside_the_ones_already_known_on_the_version_that_was_shown() {
        Page page = opened("steward", "/operateurs/" + ID + "8");
        assertThat(page.textContent("table")).contains("R-1", "non valable");
        page.selectOption("#preuve", "RECEPISSE");
        page.fill("#numero", "R-2");
        page.fill("#debut", "2026-01-02");
        page.fill("#fin", "2031-01-01");
        follow(page, "text=Noter la preuve");
        assertThat(page.url()).endsWith("?fait=preuve");
        assertThat(sent("PUT " + OPERATOR))
                .contains("\"D-1\"", "\"R-1\"", "\"R-2\"", "\"2031-01-01\"", "\"siret\":\"12345678200010\"");
        assertThat(territory.upstream.received("PUT " + OPERATOR).getLast().header("If-Match"))
                .isEqualTo("\"3\"");
        page.close();
    }

    @Test
    void an_operator_is_corrected_and_keeps_its_proofs() {
        Page page = opened("steward", "/operateurs/" + ID + "8");
        page.click("main summary");
        page.fill("#ville", "Montoir-de-Bretagne");
        follow(page, "details button");
        assertThat(page.url()).endsWith("?fait=corrige-operateur");
        assertThat(sent("PUT " + OPERATOR))
                .contains("\"city\":\"Montoir-de-Bretagne\"", "\"D-1\"", "\"R-1\"", "\"TREATMENT\"", "\"TRANSPORTER\"");
        page.close();
    }

    @Test
    void a_refused_correction_comes_back_open_with_what_was_typed_and_the_focus_on_why() {
        territory.upstream.on("PUT " + OPERATOR, 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"Some fields are not valid.","detail":"SIRET."}""");
        Page page = opened("steward", "/operateurs/" + ID + "8");
        page.click("main summary");
        page.fill("#siret", "12345");
        page.click("details button");
        assertThat(page.inputValue("#siret")).isEqualTo("12345");
        assertThat(page.isVisible("#siret")).isTrue();
        assertThat(page.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("alert");
        territory.upstream.json("PUT " + OPERATOR, "");
        page.close();
    }

    @Test
    void only_the_steward_changes_an_operator() {
        Page page = opened("auditor", "/operateurs/" + ID + "8");
        assertThat(page.locator("main form").count()).isZero();
        page.close();
    }

    @Test
    void the_file_of_one_year_is_chosen_and_downloaded() {
        Page page = opened("keeper", "/registre");
        page.selectOption("form[action='/registre/fichiers'] [name=sens]", "INCOMING_WASTE");
        page.selectOption("[name=annee]", "2025");
        Download file = page.waitForDownload(() -> page.click("text=Télécharger (XLSX)"));
        assertThat(file.suggestedFilename()).isEqualTo("registre-2025-incoming.xlsx");
        String path = "GET " + WasteDay.BASE + "/exports/trackdechets/incoming.xlsx";
        assertThat(territory.upstream.received(path).getLast().line()).endsWith("?from=2025-01-01&to=2025-12-31");
        page.close();
    }

    @ParameterizedTest
    @CsvSource({
        "keeper, /registre/alertes?sorte=PROOF_ENDS_SOON, Page suivante, /alerts, kind=PROOF_ENDS_SOON&after=x",
        "steward, /codes?debut=16 06&jour=2026-11-09, Page suivante, /waste-codes, prefix=16+06&on=2026-11-09&after=x",
        "keeper, /registre/consultations?lecture=lines, Page suivante, /looks, operation=lines&after=x",
        "keeper, /dechets?etat=OPEN&tri=-wasteCode, Page suivante, /lots, state=OPEN&sort=-wasteCode&after=x",
        "keeper, /dechets/elements?trier=true, Page suivante, /items, toSort=true&after=x",
        "keeper, /dechets/conteneurs?plein=80, Page suivante, /containers, leastLevel=80&after=x",
        "keeper, /registre?sens=SSD, Page suivante, /lines, type=SSD&after=x",
        "steward, /operateurs?preuve=RECEPISSE, Page suivante, /operators, proof=RECEPISSE&after=x"
    })
    void a_later_page_goes_on_where_the_first_ended(String role, String path, String link, String list, String asked) {
        Page page = opened(role, path);
        page.click("text=" + link);
        assertThat(page.locator("tbody tr").count()).isPositive();
        List<Upstream.Received> all = territory.upstream.received("GET " + WasteDay.BASE + list + "?");
        assertThat(all.getLast().line().replace("%20", "+")).endsWith(asked.replace("ID", ID));
        page.close();
    }
}
