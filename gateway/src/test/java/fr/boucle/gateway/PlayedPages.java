package fr.boucle.gateway;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBrowser;
import fr.boucle.pagekit.PageBudget;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A territory, a browser, and members who are signed in where a test first needs them: what tests of pages begin with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayedPages {
    private static final int WIDE = 1280;
    private final Map<String, BrowserContext> signedIn = new HashMap<>();
    private final Map<String, PageBudget> budgets = new HashMap<>();
    Territory territory;
    PageBrowser browser;

    /** What the services answer on this day, beyond a quiet one. */
    void settle(Upstream upstream) {
        // a quiet day
    }

    @BeforeAll
    void start() {
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: pages are not played");
        browser = started.get();
        territory = new Territory().quiet();
        settle(territory.upstream);
    }

    @AfterAll
    void stop() {
        if (territory != null) {
            browser.close();
            territory.close();
        }
    }

    /** The wide window of a member who has these roles alone, one for all tests of a class. */
    BrowserContext as(String... roles) {
        return signedIn.computeIfAbsent(String.join(" ", roles), _ -> signedIn(WIDE, roles));
    }

    /** What holds the pages in that window to their budgets, one for all tests of a class. */
    PageBudget budget(String... roles) {
        return budgets.computeIfAbsent(String.join(" ", roles), _ -> new PageBudget(as(roles)));
    }

    /** A page in that window. */
    Page opened(String role, String path) {
        Page page = as(role).newPage();
        page.navigate(territory.at(path));
        return page;
    }

    /** A page in a window of its own, of a member who has these roles. */
    Page opened(int width, String path, String... roles) {
        Page page = signedIn(width, roles).newPage();
        page.navigate(territory.at(path));
        return page;
    }

    private BrowserContext signedIn(int width, String... roles) {
        BrowserContext context = browser.visitor(width, ColorScheme.LIGHT);
        territory.member(roles).signIn(context);
        return context;
    }

    /** The path and the parameters last asked for. */
    String asked(String line) {
        return territory.upstream.received(line).getLast().line();
    }

    /** The body last sent for an operation. */
    String sent(String line) {
        return territory.upstream.received(line).getLast().body();
    }
}
