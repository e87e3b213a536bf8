package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is done to many devices at once, and what is asked of one machine that came before. */
class SeriesPagesBrowserTest extends WorkshopBrowser {

    @Test
    void a_machine_that_came_before_is_asked_about_first() {
        Page page = opened("/etabli/" + ID + "b");
        assertThat(page.textContent("main")).contains("Est-ce une machine déjà venue", "dans un autre atelier");
        follow(page, "text=La même, elle est ici");
        assertThat(sent("PUT /api/repairs/devices/" + ID + "b/twins/" + ID + "7"))
                .isEqualTo("{\"answer\":\"SAME_HERE\"}");
        page.close();
    }

    @Test
    void a_series_is_scanned_once_and_done_in_one_go_but_for_what_is_set_aside() {
        Page page = opened("/atelier/serie");
        page.fill("#codes", "7K4M92A1\n7K4M92A2\nINCONNU");
        page.click("text=Préparer la série");
        assertThat(page.textContent("main")).contains("verrous compris", "Clavier");
        page.check("[name=sauf][value='7K4M92A2']");
        page.check("[name=pas-essaye][value=KEYBOARD]");
        follow(page, "text=Tout marche, sauf ce qui est à part");
        assertThat(page.url()).as("tried first").contains("/operations/atelier/" + ID + "2");
        assertThat(sent("PUT /api/repairs/batches/"))
                .contains(
                        "\"checks\"",
                        "[\"7K4M92A1\",\"7K4M92A2\",\"INCONNU\"]",
                        "\"except\":[\"7K4M92A2\"]",
                        "\"notTested\":[\"KEYBOARD\"]");
        assertThat(territory.upstream.received("PUT /api/repairs/series/")).isEmpty();
        page.navigate(territory.at("/atelier/serie"));
        page.fill("#codes", "7K4M92A1");
        page.click("text=Préparer la série");
        page.selectOption("#aspect", "B");
        page.selectOption("[name='aspect-" + ID + "1']", "C");
        follow(page, "text=Donner le grade à tous");
        assertThat(sent("PUT /api/repairs/batches/"))
                .contains("\"grade\"", "\"appearance\":\"B\"", "\"deviceId\":\"" + ID + "1\"", "\"appearance\":\"C\"");
        page.close();
    }

    @Test
    void what_was_done_to_a_series_goes_on_with_the_same_devices() {
        territory.upstream.json("GET /api/repairs/batches/" + ID + "9", """
                {"batchId":"%s9","act":"checks","state":"DONE","total":2,"passed":1,"refused":1,"openedAt":"2026-11-20T08:00:00Z"}""".formatted(ID));
        territory.upstream.json("GET /api/repairs/batches/" + ID + "9/items", """
                [{"number":1,"name":"7K4M92A1","subjectId":"%s1","outcome":"PASSED"},
                {"number":2,"name":"INCONNU","outcome":"REFUSED","reason":"not-found"}]""".formatted(ID));
        Page page = opened("/operations/atelier/" + ID + "9");
        page.click("text=Continuer en série avec ceux de cette page");
        assertThat(page.textContent("h1")).isEqualTo("Travailler en série");
        assertThat(sent("PUT /api/repairs/scans/look")).isEqualTo("{\"codes\":[\"7K4M92A1\"]}");
        page.close();
    }

    @Test
    void the_labels_of_a_series_of_any_length_are_one_document() {
        Page page = opened("/atelier/serie");
        page.fill("#codes", "7K4M92A1\n7K4M92A2");
        page.click("text=Préparer la série");
        String form = "form[action='/atelier/etiquettes/feuille'] ";
        assertThat(page.textContent(form + "button")).contains("Les étiquettes de la série");
        var sheet = technician
                .request()
                .post(
                        territory.at("/atelier/etiquettes/feuille"),
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("jeton", page.getAttribute(form + "[name=jeton]", "value"))
                                        .set("appareils", page.getAttribute(form + "[name=appareils]", "value"))));
        assertThat(sheet.headers().get("content-disposition")).contains("etiquettes.pdf");
        assertThat(sent("POST /api/repairs/labels")).isEqualTo("{\"devices\":[\"" + ID + "1\",\"" + ID + "2\"]}");
        page.close();
    }

    @Test
    void one_log_is_read_for_the_drives_of_many_devices_and_what_is_not_proved_is_red() {
        Page page = opened("/atelier/journaux");
        page.setInputFiles(
                "#journal", new FilePayload("nwipe.log", "text/plain", "nwipe".getBytes(StandardCharsets.UTF_8)));
        page.click("text=Lire le journal");
        assertThat(page.textContent("main .stop")).contains("1 sur 2");
        assertThat(page.textContent("tbody")).contains("W62FBT1A", "Notez d’abord ce disque");
        assertThat(page.getAttribute("tbody a", "href")).isEqualTo("/etabli/" + ID + "1");
        page.close();
    }
}
