package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** An inventory is called by a name, sent again corrected, and imported aside, with the pages alone. */
class EditionPagesBrowserTest extends PlayedPages {
    private static final String API = "/api/donations/";

    @Override
    void settle(Upstream upstream) {
        DonationDay.settle(upstream);
    }

    @Test
    void an_inventory_is_called_by_a_name_and_what_a_corrected_file_changes_is_said_first() {
        Page page = opened("agent", "/inventaires/" + ID + "8");
        assertThat(page.textContent("main"))
                .containsPattern("Fichier «.parc \\(1\\)\\.xlsx.»")
                .contains("Parc de la mairie", "version 2", "Voici ce qui change depuis la version 1")
                .contains("5 appareils absents de ce fichier", "3 lignes au-dessus laissées", "masquée, pas lue");
        page.click("text=Changer le nom");
        page.fill("#nom", "Mairie, novembre");
        page.click("text=Garder ce nom");
        assertThat(page.textContent("[role=status]")).contains("nom est gardé");
        assertThat(sent("PUT " + API + "inventories/" + ID + "8/label")).contains("Mairie, novembre");
        follow(page, "section.note a >> text=Corrigés");
        assertThat(asked("GET " + API + "inventories/" + ID + "8/lines?")).contains("change=MENDED");
        follow(page, "text=Absents maintenant");
        assertThat(page.url()).contains("/inventaires/" + ID + "3?absent=" + ID + "8");
        assertThat(asked("GET " + API + "inventories/" + ID + "3/lines?")).contains("missingIn=" + ID + "8");
        page.click("text=Voir la version suivante");
        follow(page, "text=Ce n’est pas la suite");
        assertThat(sent("PUT " + API + "inventories/" + ID + "8/former-edition"))
                .isEqualTo("{}");
        page.close();
    }

    @Test
    void another_sheet_is_read_from_the_file_that_is_chosen_again() {
        Page page = opened("agent", "/inventaires/" + ID + "8");
        page.click("text=Lire une autre feuille");
        assertThat(page.inputValue("#feuille")).isEqualTo("Anciens");
        page.setInputFiles("#fichier", new FilePayload("parc.xlsx", "application/zip", new byte[] {'P', 'K'}));
        follow(page, "text=Lire cette feuille seule");
        assertThat(asked("POST " + API + "inventories/previews")).contains("sheet=Anciens");
        page.close();
    }

    @Test
    void a_long_import_is_left_and_found_again_and_a_second_click_harms_nothing() {
        String inventory = "GET " + API + "inventories/" + ID + "2";
        String state = """
                {"id":"%s2","state":"%s","rowsRead":10000,"imported":%d,"importable":%d,"entering":%b,"counts":{"ACCEPTED":10000},
                "fileName":"dix-mille.csv","createdAt":"2026-11-20T07:00:00Z","edition":1}""";
        territory.upstream.json(inventory, state.formatted(ID, "READY", 0, 10_000, false));
        territory.upstream.json(inventory + "/lines", "[]");
        territory.upstream.on("PUT " + API + "inventories/" + ID + "2", 202, "application/json", "");
        Page page = opened("agent", "/inventaires/" + ID + "2");
        territory.upstream.json(inventory, state.formatted(ID, "CONFIRMED", 4_000, 6_000, true));
        page.click("main form[action$=import] button");
        assertThat(page.textContent("h1")).containsPattern("Lignes importées.: 4.000 sur 10.000");
        assertThat(page.textContent("[role=status]")).contains("L’import continue sans vous");
        assertThat(territory
                        .upstream
                        .received("PUT " + API + "inventories/" + ID + "2")
                        .getLast()
                        .header("Prefer"))
                .isEqualTo("respond-async");
        assertThat(as("agent")
                        .request()
                        .get(territory.at("/inventaires/" + ID + "2"))
                        .headers())
                .containsEntry("refresh", "10");
        territory.upstream.json(inventory, state.formatted(ID, "CONFIRMED", 10_000, 0, false));
        page.click("text=Voir l’avancement maintenant");
        assertThat(page.textContent("h1")).containsPattern("10.000 lignes importées");
        page.close();
    }
}
