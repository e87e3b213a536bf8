package fr.boucle.gateway;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;

/** A technician who is signed in, in a browser, on the workshop's day: what the tests of the workshop's pages begin with. */
abstract class WorkshopBrowser extends PlayedPages {
    BrowserContext technician;

    @Override
    void settle(Upstream upstream) {
        WorkshopDay.settle(upstream);
    }

    @BeforeAll
    void signIn() {
        technician = as("technician");
    }

    Page opened(String path) {
        Page page = technician.newPage();
        page.navigate(territory.at(path));
        return page;
    }

    /** What a page says when the browser lets blank fields pass. */
    static void optional(Page page) {
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
    }
}
