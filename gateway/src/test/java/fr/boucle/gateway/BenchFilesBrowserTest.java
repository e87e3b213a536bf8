package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Who has what in hand, which files are kept of a device, and how often it came. */
class BenchFilesBrowserTest extends WorkshopBrowser {

    @Test
    void the_devices_in_somebodys_hands_are_shown_under_an_address_that_combines() {
        Page page = opened("/atelier");
        assertThat(page.textContent("#a")).contains("moi, 0A3F (12)", "7C2E (49)");
        page.selectOption("#a", ID + "9");
        follow(page, "form.filters button");
        assertThat(page.url()).endsWith("/atelier?a=" + ID + "9");
        assertThat(page.inputValue("#a")).isEqualTo(ID + "9");
        assertThat(asked("GET /api/repairs/next-steps/counts?")).contains("member=" + ID + "9");
        follow(page, "section:nth-of-type(2) .more a");
        assertThat(page.url()).endsWith("/atelier/postes/effacer?qui=" + ID + "9");
        page.selectOption("#nature", "LAPTOP");
        page.click("form.filters button");
        assertThat(page.inputValue("#qui")).isEqualTo(ID + "9");
        assertThat(asked("GET /api/repairs/next-steps?")).contains("kind=LAPTOP", "member=" + ID + "9");
        assertThat(asked("GET /api/repairs/next-steps/people?")).contains("kind=LAPTOP", "member=" + ID + "9");
        page.close();
    }

    @Test
    void photos_and_machine_reports_are_sent_as_they_are() {
        Page page = opened("/etabli/" + ID + "5/fichiers");
        page.setInputFiles(
                "#fiche",
                new FilePayload("pc.json", "application/json", "{\"class\":1}".getBytes(StandardCharsets.UTF_8)));
        follow(page, "text=Lire la fiche");
        assertThat(page.url()).endsWith("?fait=fiche");
        assertThat(sent("PUT /api/repairs/devices/" + ID + "5/facts?fileName=pc.json"))
                .isEqualTo("{\"class\":1}");
        page.setInputFiles(
                "#rapport",
                new FilePayload("banc 2.txt", "text/plain", "Memtest86+ v6.20".getBytes(StandardCharsets.UTF_8)));
        follow(page, "text=Lire le rapport");
        assertThat(page.url()).endsWith("?fait=rapport");
        assertThat(asked("PUT /api/repairs/devices/" + ID + "5/test-report?")).endsWith("fileName=banc+2.txt");
        page.close();
    }

    @Test
    void a_kept_report_is_listed_downloaded_and_taken_away() {
        Page page = opened("/etabli/" + ID + "1");
        assertThat(page.textContent("main")).contains("2 rapports gardés", "banc 2, disque 1.txt", "Rapport de glpi");
        page.navigate(territory.at("/etabli/" + ID + "1/fichiers"));
        assertThat(page.textContent("#rapports")).contains("5 ko", "smartctl", "a".repeat(64), "7C2E", "vous");
        var file = technician.request().get(territory.at("/etabli/" + ID + "1/rapports/" + ID + "7"));
        assertThat(file.headers())
                .containsEntry("content-type", "application/octet-stream")
                .containsEntry("content-disposition", "attachment; filename=\"rapport-" + ID + "7.txt\"")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(file.text()).isEqualTo("smartctl 7.4");
        follow(page, "text=Retirer ce rapport");
        assertThat(page.url()).contains("?fait=rapport-retire");
        assertThat(asked("DELETE /api/repairs/devices/" + ID + "1/reports/" + ID + "7"))
                .isNotEmpty();
        page.close();
    }

    @Test
    void the_earlier_rounds_of_a_machine_stand_on_its_bench() {
        Page page = opened("/etabli/" + ID + "1");
        assertThat(page.textContent("#tours"))
                .contains(
                        "3 passages",
                        "Reçu à l",
                        "grade B",
                        "Parti de l",
                        "Dans un autre atelier",
                        "(Panne)",
                        "encore là");
        assertThat(page.locator("#tours a").count()).isEqualTo(1);
        assertThat(page.getAttribute("#tours a", "href")).isEqualTo("/etabli/" + ID + "4");
        page.close();
    }

    @Test
    void a_member_reads_the_whole_story_of_a_machine_round_by_round() {
        Page page = opened("/etabli/" + ID + "1");
        follow(page, "text=Toute son histoire");
        assertThat(page.url()).endsWith("/passeports/" + ID + "1");
        assertThat(page.locator("h2").allTextContents()).contains("Tour 1", "Tour 2", "Tour 3");
        assertThat(page.textContent("main"))
                .contains("Effacé à fond, par purge", "Clavier", "25", "Grade B", "Demande K7QD-42MR", "Panne", "1,78");
        assertThat(page.getAttribute("main a:has-text('Certificat')", "href")).isEqualTo("/certificats/" + ID + "4");
        try (BrowserContext nobody = browser.visitor(360, ColorScheme.LIGHT)) {
            Page closed = nobody.newPage();
            closed.navigate(territory.at("/passeports/" + ID + "1"));
            assertThat(closed.textContent("body")).doesNotContain("K7QD-42MR", "Clavier");
        }
        page.close();
    }
}
