package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of one device's bench: what they send, and what is still there after a refusal. */
class BenchFormsBrowserTest extends WorkshopBrowser {

    @Test
    void a_ready_device_with_a_fault_goes_back_to_the_bench() {
        Page page = opened("/stock");
        follow(page, "a[href='/etabli/" + ID + "1']");
        page.navigate(territory.at("/etabli/" + ID + "4"));
        assertThat(page.textContent("main")).contains("En stock").doesNotContain("Rien à faire");
        page.selectOption("#motif", "INCOMPLETE");
        follow(page, "button:has-text('Reprendre l’appareil')");
        assertThat(page.url()).endsWith("/etabli/" + ID + "4?fait=repris");
        String operation = "PUT /api/redistribution/stock/" + ID + "4/sending-back";
        assertThat(sent(operation)).isEqualTo("{\"reasonCode\":\"INCOMPLETE\"}");
        territory.upstream.problem(operation, 409, "device-promised", "A household waits for it.");
        page.selectOption("#motif", "DAMAGED");
        page.click("button:has-text('Reprendre l’appareil')");
        assertThat(page.textContent("[role=alert]")).contains("Cet appareil est promis");
        assertThat(page.inputValue("#motif")).isEqualTo("DAMAGED");
        territory.upstream.json(operation, "{}");
        page.close();
    }

    @Test
    void a_ready_device_says_what_of_it_was_tried_and_what_was_not() {
        Page page = opened("/etabli/" + ID + "4");
        assertThat(page.innerText("main").replace('\u00a0', ' '))
                .contains(
                        "En panne : Clavier.",
                        "1 fonction marche, 1 non testée",
                        "Marche, testé : Allumage.",
                        "Non testé : Ventilateur.");
        page.navigate(territory.at("/etabli/" + ID + "7"));
        assertThat(page.innerText("main").replace('\u00a0', ' '))
                .contains("2 fonctions marchent, 2 non testées")
                .doesNotContain("Marche, testé");
        page.click("summary:has-text('fonctions marchent')");
        assertThat(page.innerText("main").replace('\u00a0', ' ')).contains("Marche, testé : Allumage. Batterie.");
        page.close();
    }

    @Test
    void a_refused_checklist_keeps_every_answer_and_the_battery_as_they_were_typed() {
        String operation = "PUT /api/repairs/devices/" + ID + "7/checks";
        int before = territory.upstream.received(operation).size();
        Page page = opened("/etabli/" + ID + "7");
        page.click("summary:has-text('Contrôler encore')");
        page.check("[name=c-SCREEN][value=FAIL]");
        page.fill("#batterie", "quatre-vingts");
        follow(page, "button:has-text('Enregistrer le contrôle')");
        assertThat(territory.upstream.received(operation)).hasSize(before);
        assertThat(page.textContent("#batterie-faute")).contains("de 0 à 100");
        assertThat(page.inputValue("#batterie")).isEqualTo("quatre-vingts");
        assertThat(page.isChecked("[name=c-SCREEN][value=FAIL]")).isTrue();
        assertThat(page.isChecked("[name=c-POWER][value=PASS]")).isTrue();
        page.fill("#batterie", "120");
        page.click("button:has-text('Enregistrer le contrôle')");
        assertThat(page.inputValue("#batterie")).isEqualTo("120");
        page.fill("#batterie", "79,6 %");
        follow(page, "button:has-text('Enregistrer le contrôle')");
        assertThat(page.url()).endsWith("?fait=controle");
        assertThat(sent(operation))
                .contains("\"batteryHealthPercent\":79", "\"FAIL\"")
                .as("what stood there before and was not touched is not said again")
                .doesNotContain("\"PASS\"");
        page.close();
    }

    @Test
    void a_refused_record_comes_back_with_what_was_typed_and_the_reason() {
        Page page = opened("/etabli/" + ID + "3/effacement");
        page.selectOption("#methode", "OVERWRITE");
        page.selectOption("#niveau", "CLEAR");
        page.fill("#outil", "marteau");
        page.click("text=Noter l’effacement");
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.textContent("[role=alert]")).contains("ne suffit pas à ce type de disque");
        assertThat(page.inputValue("#outil")).isEqualTo("marteau");
        assertThat(page.inputValue("#niveau")).isEqualTo("CLEAR");
        page.close();
    }

    /** A first option that nobody chose would be a fact that nobody stated. */
    @ParameterizedTest
    @CsvSource({
        "/etabli/ID1/rebut, Mettre l’appareil au rebut, raison, /scrapping",
        "/etabli/ID1/effacement, Noter l’effacement, niveau, /manual-erasures/S3Z1NB0K",
        "/etabli/ID1/effacement, Disque retiré, devenir, /media/S3Z1NB0K/removal"
    })
    void what_nobody_chose_is_asked_again_and_nothing_is_sent(String path, String button, String field, String noun) {
        Page page = opened(path.replace("ID", ID));
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
        int before = territory
                .upstream
                .received("PUT /api/repairs/devices/" + ID + "1" + noun)
                .size();
        page.click("button:has-text('" + button + "')");
        assertThat(page.textContent("[role=alert] a[href='#" + field + "']")).contains("rien n’est dit à votre place");
        assertThat(page.inputValue("#" + field)).isEmpty();
        assertThat(territory.upstream.received("PUT /api/repairs/devices/" + ID + "1" + noun))
                .hasSize(before);
        page.close();
    }

    @Test
    void answers_are_read_by_a_scanner_and_a_code_of_something_else_is_told() {
        String operation = "PUT /api/repairs/devices/" + ID + "7/checks";
        int before = territory.upstream.received(operation).size();
        Page page = opened("/etabli/" + ID + "7");
        page.click("summary:has-text('Contrôler encore')");
        page.click("summary:has-text('douchette')");
        page.focus("#lus");
        for (String read : List.of("CTL-SCREEN-FAIL", "CTL-KEYBOARD-FAIL", "CTL-KEYBOARD-PASS", "7K4M92A1")) {
            page.keyboard().type(read);
            page.keyboard().press("Enter");
        }
        follow(page, "button:has-text('Enregistrer le contrôle')");
        assertThat(territory.upstream.received(operation)).hasSize(before);
        assertThat(page.textContent("#lus-faute")).contains("7K4M92A1");
        assertThat(page.inputValue("#lus")).contains("CTL-KEYBOARD-PASS");
        page.fill("#lus", page.inputValue("#lus").replace("7K4M92A1", ""));
        follow(page, "button:has-text('Enregistrer le contrôle')");
        assertThat(page.url()).endsWith("?fait=controle");
        assertThat(sent(operation)
                        .replaceAll("\\{\"result\":(\"\\w+\"),\"check\":(\"\\w+\")}", "{$2:$1}")
                        .replaceAll("\\{\"check\":(\"\\w+\"),\"result\":(\"\\w+\")}", "{$1:$2}"))
                .contains("{\"SCREEN\":\"FAIL\"}", "{\"KEYBOARD\":\"PASS\"}");
        assertThat(page.getAttribute("a[href*='etiquettes/controle']", "href")).endsWith("?nature=LAPTOP");
        page.close();
    }

    @Test
    void the_history_says_why_a_device_was_taken_from_the_shelf() {
        Page page = opened("/etabli/" + ID + "5");
        assertThat(page.textContent("main")).contains("Repris du stock (Il manque quelque chose)");
        page.close();
    }

    @Test
    void a_note_is_kept_for_whoever_comes_next_and_taken_away() {
        Page page = opened("/etabli/" + ID + "7");
        page.click("summary:has-text('Notes de l’atelier')");
        page.fill("#note", "Vis manquante sous la batterie");
        follow(page, "button:has-text('Garder la note')");
        assertThat(page.url()).contains("fait=");
        assertThat(territory
                        .upstream
                        .received("PUT /api/repairs/devices/" + ID + "7/notes/")
                        .getLast()
                        .body())
                .contains("Vis manquante");
        page.close();
    }

    @Test
    void the_refusal_of_another_form_takes_nothing_from_the_checklist() {
        territory.upstream.problem("PUT /api/repairs/devices/" + ID + "7/grade", 409, "device-not-graded", "No.");
        Page page = opened("/etabli/" + ID + "7");
        page.selectOption("#aspect", "A");
        page.click("button:has-text('Donner le grade')");
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.inputValue("#aspect")).isEqualTo("A");
        assertThat(page.inputValue("#batterie")).isEqualTo("81");
        assertThat(page.isChecked("[name=c-POWER][value=PASS]")).isTrue();
        assertThat(page.isChecked("[name=c-SCREEN][value=NOT_TESTED]")).isTrue();
        page.close();
    }

    @Test
    void only_what_such_a_device_may_lack_is_said_not_to_be_there() {
        Page page = opened("/etabli/" + ID + "7");
        assertThat(page.locator("[name=c-CAMERA][value=NOT_APPLICABLE]").isChecked())
                .isTrue();
        assertThat(page.locator("[name=c-KEYBOARD]").count()).isEqualTo(3);
        assertThat(page.isChecked("[name=c-KEYBOARD][value=NOT_TESTED]")).isTrue();
        page.close();
    }

    @Test
    void what_is_of_another_kind_than_was_said_is_corrected_and_weighed() {
        String operation = "PUT /api/repairs/devices/" + ID + "7/kind";
        territory.upstream.problem(operation, 409, "mass-of-another-kind", "Weigh it.");
        Page page = opened("/etabli/" + ID + "7");
        page.click("summary:has-text('Ce n’est pas')");
        assertThat(page.locator("#nature option[value=LAPTOP]").count()).isZero();
        page.selectOption("#nature", "ALL_IN_ONE");
        page.selectOption("#preuve", "SEEN");
        page.click("text=Corriger la nature");
        assertThat(page.textContent("#pesee-faute")).contains("Pesez-le");
        assertThat(page.inputValue("#nature")).isEqualTo("ALL_IN_ONE");
        territory.upstream.json(operation, "{}");
        page.fill("#pesee", "8,2 kg");
        follow(page, "text=Corriger la nature");
        assertThat(page.url()).endsWith("?fait=nature");
        assertThat(sent(operation))
                .contains("\"kind\":\"ALL_IN_ONE\"", "\"reasonCode\":\"SEEN\"", "\"massGrams\":8200");
        page.close();
    }
}
