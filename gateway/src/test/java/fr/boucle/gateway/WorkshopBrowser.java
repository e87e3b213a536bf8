package fr.boucle.gateway;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBrowser;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A technician who is signed in, in a browser, on the workshop's day: what the tests of the workshop's pages begin with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkshopBrowser {
    Territory territory;
    BrowserContext technician;
    PageBrowser browser;

    @BeforeAll
    void start() {
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: page budgets are not checked");
        browser = started.get();
        territory = new Territory().quiet().member("technician");
        WorkshopDay.settle(territory.upstream);
        technician = browser.visitor(1280, ColorScheme.LIGHT);
        territory.signIn(technician);
    }

    @AfterAll
    void stop() {
        if (territory != null) {
            browser.close();
            territory.close();
        }
    }

    Page opened(String path) {
        Page page = technician.newPage();
        page.navigate(territory.at(path));
        return page;
    }

    /** The body last sent for an operation. */
    String sent(String operation) {
        return territory.upstream.received(operation).getLast().body();
    }

    /** What a page says when the browser lets blank fields pass. */
    static void optional(Page page) {
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
    }
}
