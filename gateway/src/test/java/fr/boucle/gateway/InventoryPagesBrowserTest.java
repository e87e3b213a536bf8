package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.boucle.pagekit.PageBudget;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An inventory is read, asked about, corrected and imported with the pages alone. */
class InventoryPagesBrowserTest extends PlayedPages {
    private static final String API = "/api/donations/";

    @Override
    void settle(Upstream upstream) {
        DonationDay.settle(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "agent, /inventaires, inventaires, 90",
        "agent, /inventaires/ID9, lecture, 90",
        "agent, /inventaires/ID8, avis, 80",
        "agent, /inventaires/ID3, avis-version, 80",
        "agent, /inventaires/ID8/lignes/41, ligne, 90",
        "agent, /inventaires/ID8/colonnes, colonnes, 90",
        "agent, /vocabulaire/organisme, mots-organisme, 90",
        "agent, /vocabulaire, mots, 90",
        "steward, /vocabulaire?sujet=PLACEHOLDER, mots-ajout, 90"
    })
    void a_page_keeps_the_budgets(String role, String path, String name, int index) {
        try (PageBudget budget = new PageBudget(as(role))) {
            Page _ = budget.check(territory.at(path.replace("ID", ID)), "dons-" + name, index);
        }
    }

    @Test
    void a_full_page_of_rows_with_questions_is_as_light_as_pages_of_members_are() {
        String row = """
                {"line":%d,"verdict":"TO_FIX","reasons":[{"slug":"kind-unknown","detail":"La colonne « Genre » n'est pas comprise."}],
                "understood":{"guess":"LAPTOP","condition":"WORKING","name":{"manufacturer":"HP","model":"840 G5","serialNumber":"5CG8%dKXP"},
                "acquiredOn":"2021-03-12","media":[{"type":"SSD","serialNumber":"S3YL%d"}],"unidentifiedMedia":0},
                "doubts":[{"about":"KIND","slug":"kind-unknown","blocking":true,"detail":"La colonne « Genre » n'est pas comprise."}]}""";
        territory.upstream.json(
                "GET /api/donations/inventories/" + ID + "4/lines",
                IntStream.rangeClosed(2, 51)
                        .mapToObj(line -> row.formatted(line, 1_000 + line, 100 + line))
                        .collect(Collectors.joining(",", "[", "]")));
        try (PageBudget budget = new PageBudget(as("agent"))) {
            Page page = budget.check(territory.at("/inventaires/" + ID + "4"), "dons-avis-entier", 80);
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
        }
    }

    @Test
    void a_row_is_shown_as_understood_and_its_question_is_answered_for_all_with_its_word() {
        Page page = opened("agent", "/inventaires/" + ID + "8?doute=ANY");
        assertThat(asked("GET " + API + "inventories/" + ID + "8/lines?")).contains("doubt=ANY");
        assertThat(page.textContent("tbody"))
                .contains("Ligne 41", "Type à dire HP 840 G5", "5CG8127KXP / NM-7", "S3YLNX0K", "1 disque sans numéro")
                .contains("entre le 01/01/2021 et le 31/12/2021", "Feuille 2, ligne 7", "Écran Dell P2419H");
        assertThat(page.textContent("caption")).containsPattern("6.000 lignes");
        page.click("text=Ligne 41");
        assertThat(page.textContent("main")).contains("Peut-être", "Ordinateur portable", "Valise prof");
        page.click("text=Corriger la ligne");
        assertThat(page.textContent("[role=alert]")).contains("rien n’a changé");
        page.selectOption("#type", "LAPTOP");
        page.fill("#achat", "2021-03-12");
        page.check("input[name=memes]");
        follow(page, "text=Corriger la ligne");
        assertThat(page.url()).contains("doute=ANY", "#l41");
        assertThat(page.textContent("[role=status]")).contains("corrigée");
        assertThat(sent("PUT " + API + "inventories/" + ID + "8/rows/41/correction"))
                .contains("\"kind\":\"LAPTOP\"", "\"acquiredOn\":\"2021-03-12\"", "\"sameWords\":true")
                .doesNotContain("condition", "identity");
        page.close();
    }

    @Test
    void a_column_that_was_not_read_is_assigned_for_the_files_to_come() {
        Page page = opened("agent", "/inventaires/" + ID + "8");
        page.click("text=1 colonne n’a pas été lue");
        assertThat(page.textContent("main")).contains("Salle", "Numéro de série");
        page.selectOption("#colonne", "Salle");
        page.selectOption("#champ", "ASSET_TAG");
        page.click("text=Lire cette colonne ainsi");
        assertThat(page.textContent("[role=status]")).contains("Envoyez le fichier de nouveau");
        assertThat(sent("PUT " + API + "own-words/HEADING/Salle")).contains("ASSET_TAG");
        page.close();
    }

    @Test
    void words_are_answered_forgotten_and_added_for_all() {
        Page own = opened("agent", "/vocabulaire/organisme?sujet=KIND");
        own.fill("#mot", "UC grise");
        own.selectOption("#sens", "DESKTOP");
        own.click("text=Garder cette réponse");
        assertThat(sent("PUT " + API + "own-words/KIND/UC%20grise")).contains("DESKTOP");
        own.click("text=Oublier Valise prof");
        assertThat(own.textContent("[role=status]")).contains("oubliée");
        own.close();
        Page all = opened("steward", "/vocabulaire?sujet=PLACEHOLDER");
        all.fill("#mot", "n/a");
        all.selectOption("#sens", "NONE");
        all.fill("#debut", "2027-01-01");
        all.fill("#source", "Réunion des DSI");
        all.click("text=Ajouter ce mot");
        assertThat(all.textContent("[role=status]")).contains("noté");
        assertThat(sent("PUT " + API + "vocabulary/PLACEHOLDER/n%20a/2027-01-01"))
                .contains("NONE", "DSI");
        all.close();
    }

    @Test
    void a_service_speaks_the_readers_language() {
        Page page = opened("agent", "/inventaires");
        page.close();
        assertThat(territory
                        .upstream
                        .received("GET " + API + "inventories")
                        .getLast()
                        .header("Accept-Language"))
                .isEqualTo("fr");
        territory.upstream.on("POST " + API + "inventories/previews", exchange -> {
            exchange.getResponseHeaders().set("Content-Language", "fr");
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            byte[] problem = """
                    {"type":"/problems/unknown-headers","status":422,"detail":"Aucune des 20 premières lignes ne nomme les colonnes.",
                    "errors":[{"pointer":"/columns/1","detail":"« a » n'est pas du modèle"}]}""".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(422, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
        });
        Page again = opened("agent", "/inventaires");
        again.setInputFiles(
                "#fichier", new FilePayload("parc.csv", "text/csv", "a\n1\n".getBytes(StandardCharsets.UTF_8)));
        again.click("text=Lire le fichier");
        assertThat(again.textContent("[role=alert]"))
                .contains("Aucune des 20 premières lignes", "n’est pas du modèle.")
                .doesNotContain("refusée :", "/columns");
        again.close();
    }

    @Test
    void the_own_file_comes_back_annotated() {
        territory.upstream.on("POST " + API + "inventories/previews", 200, "text/csv", "serie;Erreur\n1;\n");
        Page page = opened("agent", "/inventaires");
        page.setInputFiles(
                "#fichier", new FilePayload("parc.csv", "text/csv", "serie\n1\n".getBytes(StandardCharsets.UTF_8)));
        String name = page.waitForDownload(() -> page.click("text=Recevoir mon fichier annoté"))
                .suggestedFilename();
        assertThat(name).isEqualTo("inventaire-annote.csv");
        page.close();
    }

    @Test
    void a_long_inventory_is_left_found_again_and_cancelled_without_a_script() {
        assertThat(as("agent")
                        .request()
                        .get(territory.at("/inventaires/" + ID + "7"))
                        .headers())
                .containsEntry("refresh", "10");
        Page page = opened("agent", "/inventaires");
        page.click("text=Inventaire du 20 novembre 2026 à 9 h");
        assertThat(page.textContent("h1")).containsPattern("41.500 lignes lues");
        page.click("text=Annuler la lecture");
        assertThat(page.textContent("[role=status]")).contains("lecture est annulée");
        assertThat(territory.upstream.received("PUT " + API + "inventories/" + ID + "7/cancellation"))
                .isNotEmpty();
        page.close();
    }
}
