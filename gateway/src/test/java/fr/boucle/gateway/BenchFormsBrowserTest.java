package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBrowser;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The forms of one device's bench: what they send, and what is still there after a refusal. */
class BenchFormsBrowserTest {
    private static Territory territory;
    private static PageBrowser browser;
    private static BrowserContext technician;

    @BeforeAll
    static void start() {
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: page budgets are not checked");
        browser = started.get();
        territory = new Territory().quiet().member("technician");
        WorkshopDay.settle(territory.upstream);
        technician = browser.visitor(1280, ColorScheme.LIGHT);
        territory.signIn(technician);
    }

    @AfterAll
    static void stop() {
        if (territory != null) {
            browser.close();
            territory.close();
        }
    }

    @Test
    void a_ready_device_with_a_fault_goes_back_to_the_bench() {
        Page page = opened("/stock");
        page.click("a[href='/etabli/" + ID + "1']");
        page.navigate(territory.at("/etabli/" + ID + "4"));
        assertThat(page.textContent("main")).contains("En stock").doesNotContain("Rien à faire");
        page.selectOption("#motif", "INCOMPLETE");
        page.click("button:has-text('Reprendre l’appareil')");
        assertThat(page.url()).endsWith("/etabli/" + ID + "4?fait=repris");
        String operation = "PUT /api/redistribution/stock/" + ID + "4/sending-back";
        assertThat(sent(operation)).isEqualTo("{\"reasonCode\":\"INCOMPLETE\"}");
        territory.upstream.problem(operation, 409, "device-already-reserved", "A household waits for it.");
        page.selectOption("#motif", "DAMAGED");
        page.click("button:has-text('Reprendre l’appareil')");
        assertThat(page.textContent("[role=alert]")).contains("promis à un autre foyer");
        assertThat(page.inputValue("#motif")).isEqualTo("DAMAGED");
        territory.upstream.json(operation, "{}");
        page.close();
    }

    private static Page opened(String path) {
        Page page = technician.newPage();
        page.navigate(territory.at(path));
        return page;
    }

    private static String sent(String operation) {
        return territory.upstream.received(operation).getLast().body();
    }
}
