package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every job of the workshop is done with the pages alone, and each page is light. */
class WorkshopPagesBrowserTest extends WorkshopBrowser {
    private static final String BENCH = "/api/repairs/devices/" + ID + "1";

    @ParameterizedTest
    @CsvFileSource(resources = "/workshop-pages.csv")
    void a_page_keeps_the_budgets(String path, String name) {
        // a bench holds twenty functions with four answers each, a list fifty rows, a page by hand four forms
        int least = path.matches("/etabli/ID.(/effacement)?|/atelier/(postes/.*|pieces)") ? 80 : 90;
        Page _ = budget("technician").check(territory.at(path.replace("ID", ID)), "atelier-" + name, least);
    }

    @Test
    void an_erasure_without_nwipe_and_a_disk_taken_out_are_recorded() {
        Page page = opened("/etabli/" + ID + "1/effacement");
        page.selectOption("#methode", "ATA_SANITIZE");
        page.selectOption("#niveau", "PURGE");
        page.fill("#outil", "hdparm 9.65");
        page.check("[name=verifie]");
        follow(page, "text=Noter l’effacement");
        assertThat(page.url()).endsWith("/etabli/" + ID + "1?fait=efface-main");
        assertThat(sent("PUT " + BENCH + "/manual-erasures/S3Z1NB0K"))
                .contains("\"method\":\"ATA_SANITIZE\"", "\"verified\":true", "\"tool\":\"hdparm 9.65\"");
        page.navigate(territory.at("/etabli/" + ID + "1/effacement"));
        page.selectOption("#devenir", "WASTE");
        page.fill("#grammes", "48");
        follow(page, "button:has-text('Disque retiré')");
        assertThat(sent("PUT " + BENCH + "/media/S3Z1NB0K/removal"))
                .contains("\"destination\":\"WASTE\"", "\"massGrams\":48");
        page.close();
    }

    @Test
    void a_blank_field_is_no_search_and_a_search_says_how() {
        Page page = opened("/etabli/" + ID + "b");
        optional(page);
        page.click("text=Noter ce disque");
        assertThat(page.textContent("[role=alert]")).contains("Rien trouvé");
        optional(page);
        page.click("text=Cherché, aucun disque");
        assertThat(page.textContent("[role=alert]")).contains("un champ vide ne prouve rien");
        page.check("[name=recherche][value=COVER_OPENED]");
        follow(page, "text=Cherché, aucun disque");
        assertThat(sent("PUT /api/repairs/devices/" + ID + "b/media"))
                .contains("\"how\":\"COVER_OPENED\"", "\"media\":[]");
        page.navigate(territory.at("/etabli/" + ID + "b"));
        page.fill("#serie", "WD-1");
        page.fill("#taille", "500");
        page.selectOption("#type", "HDD");
        follow(page, "text=Noter ce disque");
        assertThat(sent("PUT /api/repairs/devices/" + ID + "b/media"))
                .contains("\"serialNumber\":\"WD-1\"", "\"sizeMegabytes\":500000");
        page.close();
    }

    @Test
    void a_phone_is_reset_step_by_step_and_only_what_was_seen_is_said() {
        Page page = opened("/etabli/" + ID + "a");
        page.selectOption("#systeme", "ANDROID");
        page.fill("#version", "13");
        page.check("[value=accountsRemoved]");
        page.check("[value=restartedToSetup]");
        page.selectOption("#carte", "STAYS");
        page.selectOption("#sim", "RETURNED");
        follow(page, "text=Noter la réinitialisation");
        assertThat(sent("PUT /api/repairs/devices/" + ID + "a/manual-erasures/BUILT-IN"))
                .contains("\"accountsRemoved\":true", "\"locksOff\":false", "\"version\":13", "\"system\":\"ANDROID\"")
                .contains("\"memoryCard\":\"STAYS\"", "\"simCard\":\"RETURNED\"");
        page.close();
    }

    @Test
    void what_nobody_ticked_was_not_tested_and_a_phone_has_its_own_checklist() {
        Page page = opened("/etabli/" + ID + "2");
        page.check("[name=c-SCREEN][value=FAIL]");
        page.check("[name=c-POWER][value=PASS]");
        follow(page, "button:has-text('Enregistrer le contrôle')");
        assertThat(sent("PUT " + BENCH + "/checks"))
                .contains("\"FAIL\"", "\"PASS\"")
                .doesNotContain("NOT_APPLICABLE", "NOT_TESTED");
        page.navigate(territory.at("/etabli/" + ID + "a"));
        assertThat(page.locator("[name=c-ACTIVATION_LOCK]").count()).isEqualTo(3);
        assertThat(page.locator("[name=c-KEYBOARD]").count()).isZero();
        page.close();
    }

    @Test
    void after_a_failed_check_there_is_a_way_on_in_every_direction() {
        Page page = opened("/etabli/" + ID + "5");
        assertThat(page.textContent("main")).contains("Contrôler encore", "Grader tel qu");
        assertThat(page.textContent("main")).contains("En panne", "Clavier");
        page.close();
    }

    @Test
    void the_board_leads_to_all_that_wait_at_a_station() {
        Page page = opened("/atelier");
        assertThat(page.textContent("main")).contains("(61)");
        follow(page, "text=Tout le poste « À effacer »".replace(" »", "\u00a0»").replace("« ", "«\u00a0"));
        assertThat(page.url()).endsWith("/atelier/postes/effacer");
        assertThat(page.locator("tbody tr").count())
                .as("of eight devices at eight steps those of this station")
                .isEqualTo(2);
        page.close();
    }

    @Test
    void a_delivery_is_scanned_in_one_go() {
        Page page = opened("/atelier/lecture");
        page.fill("#codes", "7K4M92A1\nINCONNU\n");
        page.selectOption("#action", "look");
        page.click("main form button");
        assertThat(page.textContent("table")).contains("Fait", "À contrôler", "Inconnu");
        for (String deed : new String[] {"reception", "non-reception"}) {
            page = opened("/atelier/lecture");
            page.fill("#codes", "7K4M92A1\nINCONNU\n");
            page.selectOption("#action", deed);
            follow(page, "main form button");
            assertThat(page.url()).as("tried first").contains("/operations/atelier/");
            assertThat(sent("PUT /api/repairs/batches/"))
                    .contains("\"act\":\"" + deed + "\"", "[\"7K4M92A1\",\"INCONNU\"]");
        }
        page.close();
    }

    @Test
    void what_nobody_announced_gets_a_file_and_is_linked() {
        Page page = opened("/atelier/imprevu");
        page.selectOption("#nature", "LAPTOP");
        page.fill("#modele", "EliteBook 840");
        String key = page.inputValue("[name=cle]");
        territory.upstream.json("PUT /api/repairs/devices/" + key + "/unexpected-reception", "{}");
        follow(page, "main form button");
        assertThat(sent("PUT /api/repairs/devices/" + key + "/unexpected-reception"))
                .contains("\"model\":\"EliteBook 840\"", "\"kind\":\"LAPTOP\"");
        page.navigate(territory.at("/etabli/" + ID + "5/rapprochement"));
        page.fill("#code", "7K4M92A1");
        page.selectOption("#raison", "SAME_MACHINE");
        follow(page, "main form button");
        assertThat(sent("PUT " + BENCH + "/aliases/" + ID + "5")).contains("SAME_MACHINE");
    }

    @Test
    void parts_go_in_and_out() {
        Page page = opened("/etabli/" + ID + "5/pieces");
        optional(page);
        page.click("text=Poser la pièce");
        assertThat(page.textContent("[role=alert]")).contains("Choisissez une réponse");
        page.selectOption("#piece", new SelectOption().setIndex(1));
        page.click("text=Poser la pièce");
        assertThat(page.textContent("#ancienne-faute")).contains("ce que devient");
        page.selectOption("#ancienne", "WASTE");
        page.fill("#grammes-ancienne", "260 g");
        page.selectOption("#chimie", "LITHIUM_ION");
        follow(page, "text=Poser la pièce");
        assertThat(page.url()).endsWith("?fait=pose");
        assertThat(sent("PUT /api/repairs/devices/" + ID + "5/fitted-parts/" + ID + "7"))
                .contains("\"destination\":\"WASTE\"", "\"massGrams\":260", "\"chemistry\":\"LITHIUM_ION\"");
        page.selectOption("#nature", "MEMORY");
        page.fill("#grammes", "20");
        String key = page.inputValue("[name=cle]");
        territory.upstream.json("PUT /api/repairs/devices/" + ID + "5/harvested-parts/" + key, "{}");
        follow(page, "text=Récupérer la pièce");
        assertThat(sent("PUT /api/repairs/devices/" + ID + "5/harvested-parts/" + key))
                .contains("\"kind\":\"MEMORY\"", "\"massGrams\":20");
        page.navigate(territory.at("/atelier/pieces"));
        assertThat(page.getAttribute("td a", "href")).isEqualTo("/etabli/" + ID + "8");
    }

    @Test
    void a_part_that_is_kept_for_a_device_is_freed_in_the_stock() {
        territory.upstream.json("GET /api/repairs/parts", """
                [{"partId":"%s7","kind":"MEMORY","origin":"NEW","massGrams":20,"state":"IN_STOCK","reservedDeviceId":"%s8"}]""".formatted(ID, ID));
        territory.upstream.json("PUT /api/repairs/parts/" + ID + "7/reservation", "{}");
        Page page = opened("/atelier/pieces");
        follow(page, "text=Rendre libre");
        assertThat(page.url()).endsWith("/atelier/pieces?fait=libre");
        assertThat(sent("PUT /api/repairs/parts/" + ID + "7/reservation")).isEqualTo("{}");
        assertThat(page.textContent("[role=status]")).contains("La pièce est libre");
        page.close();
    }

    @Test
    void each_piece_of_a_scrapped_device_is_named() {
        Page page = opened("/etabli/" + ID + "1/rebut");
        page.selectOption("#raison", "NO_PARTS");
        page.fill("#batterie", "280");
        page.selectOption("#chimie", "LITHIUM_ION");
        page.fill("#disque-0", "48");
        page.check("[name=pese]");
        follow(page, "main form button");
        assertThat(sent("PUT " + BENCH + "/scrapping"))
                .contains("\"kind\":\"CARCASS\"", "\"kind\":\"BATTERY\"", "\"piecesWeighed\":true")
                .contains("\"reasonCode\":\"NO_PARTS\"", "\"chemistry\":\"LITHIUM_ION\"")
                .contains("\"mediumSerial\":\"S3Z1NB0K\"");
    }

    @Test
    void labels_and_open_data_are_downloaded() {
        assertThat(technician
                        .request()
                        .get(territory.at("/atelier/etiquettes/feuille?appareils=" + ID + "1"))
                        .headers())
                .containsEntry("content-type", "application/pdf");
        var csv = technician.request().get(territory.at("/atelier/reparations.csv"));
        assertThat(csv.headers().get("content-disposition")).contains("OpenRepairData_v0.3");
        assertThat(csv.text()).startsWith("id,data_provider");
    }

    @Test
    void anyone_checks_a_certificate_without_signing_in() {
        try (BrowserContext nobody = browser.visitor(360, ColorScheme.LIGHT)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/certificats/" + ID + "1"));
            assertThat(page.textContent("main")).contains("La signature est bonne", "S3Z1NB0K");
        }
    }
}
