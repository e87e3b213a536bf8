package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Five pages tell whoever reads them that a device is ready: from the same facts they call it by the same name. */
class ReadyClaimBrowserTest extends WorkshopBrowser {
    private static final String AT = "\"event\":\"DeviceReady\",\"at\":\"2026-11-20T09:00:00Z\"";
    private static final List<String> CLAIMS = List.of("reconditionné", "testé");

    @BeforeAll
    void agentToo() {
        DonationDay.settle(territory.upstream);
        territory.member("technician", "agent");
        technician.close();
        technician = browser.visitor(1280, ColorScheme.LIGHT);
        territory.signIn(technician);
    }

    /** The table that the services' papers are held to as well. */
    @ParameterizedTest
    @CsvFileSource(
            files = "../infra/testkit/src/main/resources/readied.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            encoding = "UTF-8")
    void the_passport_the_thread_the_donors_page_the_receipt_and_the_bench_call_it_alike(
            String kind,
            @Nullable Boolean refurbished,
            @Nullable String failed,
            @Nullable String untested,
            @Nullable String claim) {
        String claimed = refurbished == null ? "" : "\"refurbished\":" + refurbished;
        String step = "{" + AT + (refurbished == null ? "" : "," + claimed) + "}";
        String tests = "\"passed\":[\"SCREEN\"],\"failed\":" + words(failed) + ",\"untested\":" + words(untested);
        String facts = "{" + AT + ",\"facts\":{" + (refurbished == null ? "" : claimed + ",") + tests + "}}";
        tells(kind, step, facts);
        for (String path :
                new String[] {"/a/7K4M92A1", "/passeports/" + ID + "1", "/appareils/" + ID + "1", "/etabli/" + ID + "4"
                }) {
            Page page = opened(path);
            isCalled(page, claim);
            assertThat(page.textContent("main").replace('\u00a0', ' ').contains("Marche, testé : Écran."))
                    .isEqualTo(path.startsWith("/a/") || path.startsWith("/passeports/"));
            page.close();
        }
        Page receipt = opened("/recu");
        receipt.fill("#code", "ABCD-EFGH-JKMN");
        receipt.click("main form button");
        isCalled(receipt, claim);
        receipt.close();
    }

    private static void isCalled(Page page, @Nullable String claim) {
        String text = page.textContent("main").toLowerCase(Locale.FRENCH);
        assertThat(CLAIMS.stream()
                        .filter(word -> text.contains(word + ", prêt"))
                        .toList())
                .as(page.url())
                .isEqualTo(Stream.ofNullable(claim).toList());
        assertThat(text).as(page.url()).contains(claim == null ? "prêt, en stock" : claim + ", prêt");
    }

    private static String words(@Nullable String codes) {
        return Stream.ofNullable(codes)
                .flatMap(all -> Stream.of(all.split(",", -1)))
                .map(code -> '"' + code + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void tells(String kind, String step, String facts) {
        territory.upstream.json("GET /api/observatory/passports/7K4M92A1", """
                {"code":"7K4M92A1","kind":"%s","place":"household","steps":[%s]}""".formatted(kind, facts));
        territory.upstream.json("GET /api/observatory/devices/" + ID + "1/passport", """
                {"deviceId":"%s1","code":"7K4M92A1","kind":"%s","place":"household","hop":2,"steps":[%s]}""".formatted(ID, kind, facts));
        territory.upstream.json("GET /api/donations/devices/" + ID + "1/fate", "{\"steps\":[" + step + "]}");
        territory.upstream.json("POST /api/donations/receipts", """
                {"deviceCode":"7K4M92A1","kind":"%s","association":"Atelier","droppedAt":"2026-11-02T08:00:00Z","steps":[%s]}""".formatted(kind, step));
        territory.upstream.json("GET /api/repairs/devices/" + ID + "4", """
                {"deviceId":"%s4","code":"7K4M92A4","state":"READY","nextStep":"NOTHING","options":[],"kind":"%s","media":[],"untested":[],
                "history":[%s]}""".formatted(ID, kind, step));
    }
}
