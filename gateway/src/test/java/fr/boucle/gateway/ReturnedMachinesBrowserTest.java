package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** A machine that comes again is asked about, goes on with its code and its history, and is parted where it was another one. */
class ReturnedMachinesBrowserTest extends WorkshopBrowser {
    private static final String FILE = "/api/donations/inventories/" + ID + "6";
    private static final String ANSWERED = "PUT " + FILE + "/rows/3/correction";
    private static final String BENCH = "/api/repairs/devices/" + ID + "9";
    private static final String TWIN = "PUT " + BENCH + "/twins/" + ID + "8";

    private static String row(String verdict, String slug, String told) {
        return """
                {"line":3,"verdict":"%s","reasons":[{"slug":"%s","detail":"%s"}],"doubts":[],
                "understood":{"kind":"LAPTOP","condition":"WORKING","media":[],"unidentifiedMedia":0,"acquiredOn":"2021-03-12",
                "name":{"manufacturer":"HP","model":"840 G5","serialNumber":"5CG8127KXP"}}}""".formatted(verdict, slug, told);
    }

    private void reads(String row) {
        territory.upstream.json("GET " + FILE, """
                {"id":"%s6","state":"READY","rowsRead":1,"counts":{"ACCEPTED":1},"imported":0,"importable":1,"doubtful":0,"columns":[]}""".formatted(ID));
        territory.upstream.json("GET " + FILE + "/lines", "[" + row + "]");
        territory.upstream.json("GET " + FILE + "/lines/3", row);
        territory.upstream.with("GET " + FILE + "/lines/3", "ETag", "\"3\"");
    }

    @Test
    void a_row_that_was_given_before_is_asked_about_and_goes_on_with_its_history() {
        DonationDay.settle(territory.upstream);
        String asked = row("DUPLICATE", "given-before", "Vous avez donné cet appareil le 3 mars 2025.");
        String known = row("ACCEPTED", "came-back", "Il vous est revenu : son histoire continue.");
        reads(asked);
        territory.upstream.on(ANSWERED, exchange -> {
            reads(known);
            territory.upstream.json(ANSWERED, "{}").answered(exchange);
        });
        try (BrowserContext agent = browser.visitor(1280, ColorScheme.LIGHT)) {
            territory.member("agent").signIn(agent);
            territory.member("technician");
            Page page = agent.newPage();
            page.navigate(territory.at("/inventaires/" + ID + "6/lignes/3"));
            assertThat(page.textContent("main")).contains("Vous avez donné cet appareil", "5CG8127KXP");
            assertThat(page.locator("input[type=radio][name=autre]:checked").count())
                    .as("nothing is answered for anybody")
                    .isZero();
            page.click("text=Corriger la ligne");
            assertThat(page.textContent("[role=alert]")).contains("rien n’a changé");
            assertThat(territory.upstream.received(ANSWERED)).isEmpty();
            page.check("input[name=autre][value=revenu]");
            follow(page, "text=Corriger la ligne");
            assertThat(sent(ANSWERED)).isEqualTo("{\"identity\":{\"cameBack\":true}}");
            assertThat(page.textContent("[role=status]")).contains("corrigée");
            page.navigate(territory.at("/inventaires/" + ID + "6/lignes/3"));
            assertThat(page.textContent("main")).contains("son histoire continue");
            assertThat(page.locator("input[name=autre]").count()).isZero();
            page.navigate(territory.at("/appareils/" + ID + "6"));
            assertThat(page.textContent("main")).contains("La machine était déjà venue", "Votre appareil 7K4M92A1");
        }
    }

    @Test
    void a_row_of_two_parted_twins_is_said_to_be_a_third_machine() {
        DonationDay.settle(territory.upstream);
        reads(row("TO_FIX", "twins-listed", "Plusieurs de vos appareils portent ce numéro de série.")
                .replace("\"doubts\":[]", """
                        "doubts":[{"about":"IDENTITY","slug":"twins-listed","blocking":true,"detail":"Plusieurs de vos appareils portent ce numéro de série."}]"""));
        territory.upstream.on(ANSWERED, exchange -> {
            reads(row("ACCEPTED", "will-be-listed", "Inscrit."));
            territory.upstream.json(ANSWERED, "{}").answered(exchange);
        });
        try (BrowserContext agent = browser.visitor(1280, ColorScheme.LIGHT)) {
            territory.member("agent").signIn(agent);
            territory.member("technician");
            Page page = agent.newPage();
            page.navigate(territory.at("/inventaires/" + ID + "6/lignes/3"));
            assertThat(page.textContent("main")).contains("Plusieurs de vos appareils");
            assertThat(page.locator("input[name=autre]:checked").count()).isZero();
            page.check("input[name=autre][value=oui]");
            follow(page, "text=Corriger la ligne");
            assertThat(sent(ANSWERED)).isEqualTo("{\"identity\":{\"anotherDevice\":true}}");
        }
    }

    private static String bench(String answer, String rounds) {
        boolean joined = answer.equals("SAME_HERE");
        return """
                {"deviceId":"%s9","code":"7K4M92A9","state":"RECEIVED","nextStep":"INSPECT_MEDIA","options":["INSPECT_MEDIA","SCRAP"],
                "kind":"LAPTOP","manufacturer":"HP","model":"840 G5","serialNumber":"5CG8127KXP","media":[],"untested":[],"holds":%s,
                "twins":[{"twinId":"%s8","evidence":["NAMEPLATE"],"elsewhere":false,"deviceId":"%s4","code":"7K4M92A4",%s
                "open":%b,"awaited":false,"joined":%b}],"rounds":[%s]}""".formatted(
                        ID,
                        answer.isEmpty() ? "[\"twin-unanswered\"]" : "[]",
                        ID,
                        ID,
                        answer.isEmpty() ? "" : "\"answer\":\"" + answer + "\",",
                        answer.isEmpty(),
                        joined,
                        rounds);
    }

    @Test
    void a_device_with_the_serial_of_one_that_left_is_asked_about_and_goes_on_with_its_code_and_history() {
        String now = """
                {"elsewhere":false,"deviceId":"%s9","code":"7K4M92A9","came":"2026-11-20T09:00:00Z","cameBy":"DeviceReceived"}""".formatted(ID);
        String before = """
                {"elsewhere":false,"deviceId":"%s4","code":"7K4M92A4","came":"2025-01-08T09:00:00Z","cameBy":"DeviceReceived","grade":"B",
                "left":"2025-01-20T09:00:00Z","leftBy":"DeviceLeft"},""".formatted(ID);
        territory.upstream.json("GET " + BENCH, bench("", now));
        territory.upstream.on(TWIN, exchange -> {
            territory.upstream.json("GET " + BENCH, bench("SAME_HERE", before + now));
            territory.upstream.json(TWIN, "{}").answered(exchange);
        });
        Page page = opened("/etabli/" + ID + "9");
        assertThat(page.textContent("section.asked"))
                .contains("Est-ce une machine déjà venue", "a une autre fiche", "7K4M92A4");
        assertThat(page.locator("#tours").count()).isZero();
        page.fill("[name=remarque]", "étiquette comparée");
        follow(page, "text=La même, elle est ici");
        assertThat(sent(TWIN)).contains("\"answer\":\"SAME_HERE\"", "étiquette comparée");
        assertThat(page.textContent("main")).contains("son histoire continue");
        page.click("text=Déjà venu : 2 passages");
        assertThat(page.textContent("#tours").replace('\u00a0', ' '))
                .contains("8 janvier 2025", "Prêt, grade B", "Fiche 7K4M92A4", "Il est encore là");
        territory.upstream.on(TWIN, exchange -> {
            territory.upstream.json("GET " + BENCH, bench("DIFFERENT", now));
            territory.upstream.json(TWIN, "{}").answered(exchange);
        });
        page.click("text=Déjà venue : son histoire continue");
        follow(page, "text=Non, ce sont deux machines");
        assertThat(sent(TWIN)).contains("\"answer\":\"DIFFERENT\"");
        assertThat(page.locator("#tours").count()).isZero();
        assertThat(page.textContent("main")).contains("ce sont deux machines");
        page.close();
    }
}
