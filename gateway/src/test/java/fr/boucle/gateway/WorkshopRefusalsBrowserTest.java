package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the workshop's pages ask about before anything is sent, each at its field. */
class WorkshopRefusalsBrowserTest extends WorkshopBrowser {
    private static final String BENCH = "/api/repairs/devices/" + ID + "1";

    @Test
    void a_chemistry_asks_for_its_battery_and_what_is_scrapped_shows_what_was_recorded() {
        Page page = opened("/etabli/" + ID + "1/rebut");
        int before = territory.upstream.received("PUT " + BENCH + "/scrapping").size();
        page.selectOption("#raison", "NO_PARTS");
        page.selectOption("#chimie", "LITHIUM_ION");
        page.click("main form button");
        assertThat(page.textContent("#batterie-faute")).contains("masse de la batterie");
        assertThat(page.inputValue("#chimie")).isEqualTo("LITHIUM_ION");
        assertThat(territory.upstream.received("PUT " + BENCH + "/scrapping")).hasSize(before);
        page.navigate(territory.at("/etabli/" + ID + "c/rebut"));
        assertThat(page.textContent("table").replace('\u00a0', ' '))
                .contains("2 éléments notés", "Carcasse", "1,5 kg", "Batterie, Lithium-ion", "0,28 kg");
        assertThat(page.locator("main form").count()).isZero();
        page.close();
    }

    @Test
    void a_memory_that_is_soldered_in_is_never_weighed_apart_and_no_handle_is_shown_as_a_number() {
        territory.upstream.json("GET /api/repairs/devices/" + ID + "d", """
                {"deviceId":"%sd","code":"7K4M92AD","state":"RECEIVED","nextStep":"ERASE","options":["SCRAP"],"kind":"SMARTPHONE","massGrams":170,
                "media":[{"serialNumber":"BUILT-IN","type":"PHONE_STORAGE"},{"serialNumber":"NO-SERIAL-1","type":"OTHER"}],"untested":[]}""".formatted(ID));
        Page page = opened("/etabli/" + ID + "d/rebut");
        assertThat(page.textContent("main fieldset").replace('\u00a0', ' '))
                .contains("La mémoire interne reste dans l’appareil", "Masse du disque sans numéro lu")
                .doesNotContain("BUILT-IN", "NO-SERIAL");
        assertThat(page.locator("[name=disque-0]").count()).isZero();
        page.close();
    }

    @Test
    void the_cards_of_a_tablet_whose_drive_was_wiped_are_asked_for_and_a_blank_says_nothing() {
        String device = "/api/repairs/devices/" + ID + "7";
        territory.upstream.json("GET " + device, """
                {"deviceId":"%s7","code":"7K4M92A7","state":"RECEIVED","nextStep":"ERASE","options":["SCRAP"],"kind":"TABLET",
                "openReasons":["cards"],"media":[{"serialNumber":"S1","type":"SSD","erasure":{"verdict":"ACCEPTED"}}],"untested":[]}""".formatted(ID));
        territory.upstream.json("PUT " + device + "/media", "{}");
        Page page = opened("/etabli/" + ID + "7");
        page.evaluate("document.querySelectorAll('select').forEach(s => s.required = false)");
        page.selectOption("#sim", "NONE");
        page.click("text=Noter les cartes");
        assertThat(page.textContent("#carte-faute").replace('\u00a0', ' ')).contains("Choisissez une réponse");
        page.selectOption("#carte", "RETURNED");
        follow(page, "text=Noter les cartes");
        assertThat(sent("PUT " + device + "/media")).contains("\"memoryCard\":\"RETURNED\"", "\"simCard\":\"NONE\"");
        page.close();
    }

    @Test
    void a_part_that_may_carry_data_is_refused_at_its_field_with_a_way_on() {
        Page page = opened("/etabli/" + ID + "1/pieces");
        assertThat(page.textContent("main").replace('\u00a0', ' '))
                .contains("L’effacement de cet appareil n’est pas prouvé");
        page.selectOption("#nature", "OTHER");
        page.fill("#grammes", "40 g");
        territory.upstream.below(
                "PUT /api/repairs/devices/" + ID + "1/harvested-parts/", 409, "application/problem+json", """
                {"type":"/problems/part-may-carry-data","slug":"part-may-carry-data","status":409,"title":"x","detail":"x"}""");
        follow(page, "text=Récupérer la pièce");
        assertThat(page.textContent("#nature-faute").replace('\u00a0', ' '))
                .contains("peut contenir des données", "Prouvez d’abord l’effacement", "écran, batterie");
        assertThat(page.inputValue("#nature")).isEqualTo("OTHER");
        page.click("text=Prouver l’effacement d’abord");
        page.waitForURL(territory.at("/etabli/" + ID + "1"));
        page.close();
    }

    @Test
    void network_equipment_is_set_back_or_somebody_says_what_shows_that_nothing_can_be_set() {
        String device = "/api/repairs/devices/" + ID + "e";
        territory.upstream.json("GET " + device, """
                {"deviceId":"%se","code":"7K4M92AE","state":"RECEIVED","nextStep":"INSPECT_MEDIA","options":["INSPECT_MEDIA","SCRAP"],
                "kind":"NETWORK","model":"Catalyst 2960","openReasons":["no medium is known"],"media":[],"untested":["POWER"]}""".formatted(ID));
        territory.upstream.json("PUT " + device + "/media", "{}");
        Page page = opened("/etabli/" + ID + "e");
        assertThat(page.textContent(".now h2")).isEqualTo("Réglages d’usine");
        page.check("[value=NOTHING_TO_SET]");
        page.click("text=Noter ses réglages");
        assertThat(page.textContent("#remarque-faute")).contains("ce qui montre que rien ne se règle");
        page.check("[value=SETTINGS_RESET]");
        follow(page, "text=Noter ses réglages");
        assertThat(sent("PUT " + device + "/media")).contains("\"how\":\"SETTINGS_RESET\"");
        page.close();
    }

    @Test
    void a_number_that_two_devices_bear_opens_neither_by_itself() {
        territory.upstream.json("GET /api/repairs/devices", """
                [{"deviceId":"%s1","code":"7K4M92A1","state":"BLOCKED","nextStep":"ERASE_AGAIN_OR_REMOVE","kind":"LAPTOP"},
                {"deviceId":"%s4","code":"7K4M92A4","state":"READY","nextStep":"NOTHING","kind":"DESKTOP"}]""".formatted(ID, ID));
        Page page = opened("/etabli?code=X15-HDD-5");
        assertThat(page.textContent("h1")).contains("Plusieurs appareils");
        assertThat(page.locator("main table a").allTextContents()).containsExactly("7K4M92A1", "7K4M92A4");
        page.close();
    }

    @Test
    void a_disk_that_stands_in_another_device_is_noted_once_somebody_says_so() {
        String put = "PUT /api/repairs/devices/" + ID + "7/media";
        territory.upstream.on(put, 409, "application/problem+json", """
                {"type":"/problems/medium-in-another-device","slug":"medium-in-another-device","status":409,"title":"x","detail":"x"}""");
        Page page = opened("/etabli/" + ID + "7");
        page.click("text=Noter un autre disque");
        page.fill("#serie", "X15-HDD-5");
        page.selectOption("#type", "HDD");
        page.click("text=Noter ce disque");
        assertThat(page.textContent("#ici-faute")).contains("déjà dans un autre appareil");
        territory.upstream.json(put, "{}");
        page.check("#ici");
        follow(page, "text=Noter ce disque");
        assertThat(page.url()).endsWith("?fait=disques");
        assertThat(sent(put)).contains("\"seenHere\":true");
        page.close();
    }

    @Test
    void what_keeps_a_device_out_of_stock_stands_where_its_button_would() {
        territory.upstream.json("GET /api/repairs/devices/" + ID + "d", """
                {"deviceId":"%sd","code":"7K4M92AD","state":"GRADED","grade":"B","nextStep":"MAKE_READY","options":["MAKE_READY","DIAGNOSE"],
                "kind":"LAPTOP","media":[],"untested":[],"holds":["removed-medium-unaccounted","twin-unanswered"]}""".formatted(ID));
        Page page = opened("/etabli/" + ID + "d");
        assertThat(page.textContent("section.now").replace('\u00a0', ' '))
                .contains("Avant la mise en stock :", "Un disque retiré peut contenir des données");
        assertThat(page.locator("text=Prêt pour un foyer").count()).isZero();
        assertThat(page.textContent("#etat").strip()).isEqualTo("Grade B");
        territory.upstream.json("GET /api/repairs/devices/" + ID + "e", """
                {"deviceId":"%se","code":"7K4M92AE","state":"DIAGNOSED","nextStep":"HARVEST","options":["HARVEST","DIAGNOSE","REPAIR","GRADE","SCRAP"],
                "kind":"LAPTOP","media":[],"untested":[],"diagnosis":{"passed":[],"failed":["SCREEN"],"notApplicable":[]}}""".formatted(ID));
        page.navigate(territory.at("/etabli/" + ID + "e"));
        assertThat(page.textContent("section.now h2")).isEqualTo("En pièces, ou au rebut");
        assertThat(page.locator("section.now a.btn").count()).isEqualTo(2);
        page.close();
    }

    @Test
    void a_device_without_memory_is_not_called_erased_and_open_locks_say_why_it_is_tested_again() {
        territory.upstream.json("GET /api/repairs/devices/" + ID + "d", """
                {"deviceId":"%sd","code":"7K4M92AD","state":"ERASED","nextStep":"DIAGNOSE","options":["DIAGNOSE","SCRAP"],
                "kind":"SCREEN","media":[],"untested":["POWER"],"donorOwns":true,"erasureDeadline":"2026-12-20"}""".formatted(ID));
        Page page = opened("/etabli/" + ID + "d");
        assertThat(page.textContent("#etat").strip()).isEqualTo("Rien à effacer");
        assertThat(page.textContent("main")).doesNotContain("À effacer avant le");
        territory.upstream.json("GET /api/repairs/devices/" + ID + "d", """
                {"deviceId":"%sd","code":"7K4M92AD","state":"ERASED","nextStep":"DIAGNOSE","options":["DIAGNOSE","SCRAP"],
                "kind":"LAPTOP","media":[{"serialNumber":"W1","type":"HDD","removed":true,"fate":"WASTE"}],"untested":["POWER"]}""".formatted(ID));
        page.navigate(territory.at("/etabli/" + ID + "d"));
        assertThat(page.textContent("#etat").strip()).isEqualTo("Rien à effacer");
        territory.upstream.json("GET /api/repairs/devices/" + ID + "d", """
                {"deviceId":"%sd","code":"7K4M92AD","state":"GRADED","grade":"C","nextStep":"DIAGNOSE","options":["DIAGNOSE","GRADE"],
                "kind":"LAPTOP","media":[],"untested":["BIOS_LOCK"]}""".formatted(ID));
        page.navigate(territory.at("/etabli/" + ID + "d"));
        assertThat(page.textContent("section.now"))
                .contains("chaque verrou est essayé", "ne change pas le grade", "sera à grader de nouveau");
        page.close();
    }

    @Test
    void a_certificate_tells_that_the_erasure_was_reopened_since() {
        territory.upstream.json("GET /api/repairs/certificates/" + ID + "f", """
                {"certificate":{"certificateId":"%sf","code":"7K4M92AF","kind":"LAPTOP","issuedAt":"2026-11-20T09:00:00Z","media":[]},
                "valid":true,"signedByCurrentKey":true,"algorithm":"Ed25519","reopened":true,"reopenedAt":"2026-11-28T10:00:00Z",
                "newerCertificateId":"%s1"}""".formatted(ID, ID));
        Page page = opened("/certificats/" + ID + "f");
        assertThat(page.textContent("main").replace('\u00a0', ' ')).contains("l’effacement a été rouvert");
        assertThat(page.getAttribute(".note.warn a", "href")).isEqualTo("/certificats/" + ID + "1");
        page.close();
    }

    @Test
    void a_minimum_is_a_number_and_the_table_says_how_many_are_to_be_ordered() {
        String put = "PUT /api/repairs/parts/levels/";
        Page page = opened("/atelier/pieces");
        assertThat(page.locator("table:first-of-type tbody tr:first-child > *").allTextContents())
                .containsExactly("Barrette de mémoire", "1", "1", "4", "4");
        territory.upstream.below(put, 204, "application/json", "");
        for (String typed : new String[] {"deux", "-1", " ", "1.5"}) {
            page.selectOption("#de", "MEMORY");
            page.fill("#minimum", typed);
            page.click("text=Noter ce minimum");
            assertThat(page.textContent("#minimum-faute")).contains("de 0 à 999");
        }
        assertThat(territory.upstream.received(put + "MEMORY")).isEmpty();
        optional(page);
        page.selectOption("#de", "");
        page.fill("#minimum", "3");
        page.click("text=Noter ce minimum");
        assertThat(page.textContent("#de-faute")).contains("rien n’est dit à votre place");
        page.selectOption("#de", "MEMORY");
        follow(page, "text=Noter ce minimum");
        assertThat(sent(put + "MEMORY")).isEqualTo("{\"minimum\":3}");
        page.close();
    }

    @Test
    void a_loan_ends_on_a_day_that_comes_and_its_holder_is_told_by_a_mark() {
        Page page = opened("/atelier/machines");
        assertThat(page.textContent("table")).contains("quelqu’un de l’atelier, 019D");
        String put = "PUT /api/repairs/bench-machines/" + ID + "2/loan";
        territory.upstream.on(put, 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","title":"T","status":422,"detail":"A loan ends today or later.",
                "errors":[{"pointer":"/dueOn","detail":"A loan ends today or later."}]}""");
        page.fill("[name=jour]", "2020-01-01");
        follow(page, "text=Prendre");
        assertThat(sent(put)).contains("2020-01-01");
        assertThat(page.textContent("#jour-faute")).contains("Ce jour est passé");
        assertThat(page.inputValue("#jour")).isEqualTo("2020-01-01");
        optional(page);
        page.fill("#jour", "");
        int before = territory.upstream.received(put).size();
        page.click("text=Prendre");
        assertThat(page.textContent("#jour-faute")).contains("jusqu’à quel jour");
        assertThat(territory.upstream.received(put)).hasSize(before);
        page.close();
    }
}
