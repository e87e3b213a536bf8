package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBudget;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register's lists as they are on a busy territory: fifty rows of thousands, within the budgets of a working list. */
class WasteListsBrowserTest extends PlayedPages {
    private static final int ROWS = 50;

    @Override
    void settle(Upstream upstream) {
        rows(upstream, "/lots", """
                {"lotId":"ID##","state":"CONSIGNED","organisationId":"ID02","organisationName":"Atelier du Réemploi de l'Estuaire ##",
                "wasteCode":"16 02 13*","dataBearing":true,"openedAt":"2026-11-10T08:00:00Z","massGrams":184200,"consignedOn":"2026-11-18",
                "destinationName":"Recyclage électronique de Montoir-de-Bretagne"}""");
        rows(upstream, "/items", """
                {"itemId":"ID##","organisationId":"ID01","deviceId":"ID01","deviceCode":"7K4M92AB","lotId":"ID06","sortable":true,"kind":"CARCASS","wasteCode":"16 02 13*",
                "proposedCode":"16 02 13*","massGrams":1780,"dataBearing":false,"acceptedAt":"2026-11-10T08:00:00Z","media":[]}""");
        rows(upstream, "/lines", """
                {"lineId":"ID##","publicId":"S-2026-03##","registerType":"OUTGOING_WASTE","organisationId":"ID02",
                "organisationName":"Atelier du Réemploi de l'Estuaire","state":"CORRECTED","version":2,"entryIndex":3,
                "lineDate":"2026-11-18","wasteCode":"16 02 13*","massGrams":21000,"fields":{}}""");
        rows(upstream, "/operators", """
                {"operatorId":"ID##","name":"Recyclage de l'Estuaire ##","siret":"123456782000##","city":"Saint-Nazaire","kinds":["TREATMENT"],
                "proofs":[{"kind":"DESTRUCTION","number":"D-1","validToday":true},{"kind":"RECEPISSE","number":"R-1","validToday":true}]}""");
        rows(upstream, "/containers", """
                {"containerId":"ID##","organisationId":"ID01","place":{"name":"Atelier, porte ##","kind":"CABLES","wasteCode":"17 04 11","capacityGrams":20000},
                "inside":{"quantity":12,"massGrams":9000,"levelPercent":45},"nextOn":"2026-12-01"}""");
        rows(upstream, "/waste-codes", """
                {"code":"16 02 ##","label":"équipements mis au rebut contenant des composants dangereux autres que ceux visés ailleurs",
                "dangerous":true,"validFrom":"2026-11-09"}""");
        rows(upstream, "/looks", """
                {"lookId":"ID##","memberId":"ID02","organisationId":"ID04","organisationName":"Préfecture de la Loire-Atlantique",
                "operation":"lines","subject":"/lines","lookedAt":"2026-11-18T10:00:00Z"}""");
        rows(upstream, "/alerts", """
                {"kind":"PROOF_ENDS_SOON","subjectId":"ID##","dueOn":"2026-12-01","operatorName":"Recyclage de l'Estuaire ##",
                "proofs":[{"kind":"RECEPISSE","number":"R-##"}]}""");
        rows(upstream, "/anomalies/MASS_OUTLIER", """
                {"caseId":"ID##","organisationId":"ID01","lineId":"ID##","publicId":"S-2026-03##","lotId":"ID06","day":"2026-11-18",
                "facts":{"deviceKind":"LAPTOP","massGrams":"12800","leastGrams":"500","mostGrams":"5000"}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "/dechets?etat=CONSIGNED&tri=-massGrams, lots, 70",
        "/dechets/elements?trier=true, elements, 70",
        "/dechets/conteneurs, conteneurs, 70",
        "/registre?sens=OUTGOING_WASTE&tri=wasteCode, registre, 70",
        "/registre/consultations, consultations, 70",
        "/registre/alertes, alertes, 70",
        "/registre/anomalies/MASS_OUTLIER, cas, 70",
        "/operateurs?preuve=RECEPISSE, operateurs, 70",
        "/codes?danger=true, codes, 70"
    })
    void fifty_rows_of_thousands_keep_the_budgets_of_a_working_list(String path, String name, int leastEcoIndex) {
        try (PageBudget budget = new PageBudget(reader())) {
            Page page = budget.check(territory.at(path), "cinquante-" + name, leastEcoIndex);
            assertThat(page.locator("tbody tr").count()).isEqualTo(ROWS);
            assertThat(page.textContent("caption")).contains("1\u00a0234");
            assertThat(page.textContent(".files")).contains("CSV", "XLSX");
        }
    }

    @Test
    void many_items_are_sorted_once_it_was_said_which_would() {
        String path = "/api/waste-register/batches/";
        String batch = """
                {"batchId":"%s4","act":"classification","state":"TRIED","total":4,"passed":2,"refused":2}""".formatted(ID);
        territory.upstream.below("PUT " + path, 202, "application/json", batch);
        territory.upstream.json("GET " + path + ID + "4", batch);
        territory.upstream.json("GET " + path + ID + "4/items", """
                [{"number":1,"name":"INCONNU","outcome":"REFUSED","reason":"not-found"},
                {"number":2,"name":"7K4M92AB","subjectId":"%s1","outcome":"REFUSED","reason":"lot-not-open"}]""".formatted(ID));
        try (PageBudget budget = new PageBudget(reader())) {
            Page list = budget.check(territory.at("/dechets/elements?nature=CARCASS"), "elements-filtres", 70);
            String link = list.getAttribute("text=En trier beaucoup sous un autre code", "href");
            Page page = budget.check(territory.at(link), "tri-demande", 90);
            assertThat(page.isChecked("#filtre")).isTrue();
            assertThat(page.inputValue("#nature")).isEqualTo("CARCASS");
            page.fill("#noms", "7K4M92AB\nINCONNU");
            page.fill("#code", "16 02 14");
            page.fill("#motif", "Aucun composant dangereux");
            Page told = budget.checkAnswer("tri-apercu", 90, open -> open.click("text=Voir ce qui passerait"));
            assertThat(told.textContent("main")).contains("2 passeraient", "2 ne passent pas", "7K4M92AB", "INCONNU");
            assertThat(told.isVisible("text=Le faire maintenant")).isTrue();
        }
        assertThat(territory.upstream.received("PUT " + path).getLast().body())
                .contains("\"kind\":\"CARCASS\"", "\"toSort\":true", "INCONNU", "16 02 14");
    }

    @Test
    void among_many_one_is_chosen_to_act_on_it() {
        Page page = reader().newPage();
        page.navigate(territory.at("/dechets/conteneurs"));
        page.locator("text=Remplir ou vider").nth(3).click();
        assertThat(page.isChecked("[name=choisi]")).isTrue();
        assertThat(listed("/containers")).contains("containerId=" + ID.substring(0, ID.length() - 1) + "03");
        page.navigate(territory.at("/registre/anomalies/MASS_OUTLIER"));
        page.locator("text=Expliquer ce cas").nth(5).click();
        assertThat(page.isChecked("[name=cas]")).isTrue();
        assertThat(listed("/anomalies/MASS_OUTLIER")).contains("caseId=" + ID.substring(0, ID.length() - 1) + "05");
        page.close();
    }

    /** Whoever reads all of the register's lists. */
    private BrowserContext reader() {
        return as("keeper", "auditor", "steward");
    }

    private String listed(String path) {
        return territory
                .upstream
                .received("GET " + WasteDay.BASE + path + "?")
                .getLast()
                .line();
    }

    @Test
    void what_waits_is_said_in_the_readers_language_on_the_first_page() {
        Page page = reader().newPage();
        page.navigate(territory.at("/jour"));
        assertThat(page.textContent("main"))
                .contains("Preuve bientôt échue Recyclage de l'Estuaire 00", "Déchet dangereux parti sans bordereau");
        page.close();
    }

    @Test
    void what_is_observed_is_said_in_the_readers_language_from_the_facts() {
        Page page = reader().newPage();
        page.navigate(territory.at("/registre/anomalies/MASS_OUTLIER"));
        assertThat(page.textContent("tbody")).contains("Ordinateur portable", "12,8\u00a0kg, d’habitude de");
        page.close();
    }

    private static void rows(Upstream upstream, String path, String row) {
        IntFunction<String> one =
                i -> row.replace("ID", ID.substring(0, ID.length() - 1)).replace("##", "%02d".formatted(i));
        String list = "GET " + WasteDay.BASE + path;
        upstream.json(list, IntStream.range(0, ROWS).mapToObj(one).collect(Collectors.joining(",", "[", "]")))
                .with(list, "Link", "<" + WasteDay.BASE + path + "?after=x>; rel=\"next\"")
                .with(list, "X-Total-Count", "1234");
    }
}
