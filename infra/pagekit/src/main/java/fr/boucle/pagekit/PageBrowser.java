package fr.boucle.pagekit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The installed Chromium. All tests of a JVM share one process of it, in which each visitor is apart; it ends with the JVM, whose end
 * its driver notices.
 */
public final class PageBrowser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** The shell without a window does the same with a third less work. */
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser");

    private final Browser browser;
    private final List<BrowserContext> visitors = new ArrayList<>();

    private PageBrowser(Browser browser) {
        this.browser = browser;
    }

    /** Set when it is first asked for. */
    private static final class Shared {
        static final Optional<Browser> BROWSER = installed().map(Shared::launch);

        private static Optional<Path> installed() {
            return Stream.concat(Stream.of(System.getenv().getOrDefault("CHROMIUM", "")), PLACES.stream())
                    .filter(path -> !path.isEmpty())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static Browser launch(Path chromium) {
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(FLAGS)
                            .setHeadless(true));
        }
    }

    /** The browser named by {@code CHROMIUM} or installed here; empty where there is none. */
    public static Optional<PageBrowser> start() {
        return Shared.BROWSER.map(PageBrowser::new);
    }

    /**
     * A browser with nothing in it: no cookie, no cache.
     *
     * @param width of the window, in CSS pixels
     * @param scheme light or dark
     */
    public BrowserContext visitor(int width, ColorScheme scheme) {
        return opened(options(width, scheme));
    }

    /**
     * The same with scripts switched off, as the pages promise to work.
     *
     * @param width of the window, in CSS pixels
     */
    public BrowserContext withoutScripts(int width) {
        return opened(options(width, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    }

    private BrowserContext opened(Browser.NewContextOptions options) {
        BrowserContext visitor = browser.newContext(options);
        visitors.add(visitor);
        return visitor;
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale("fr-FR")
                .setBypassCSP(true);
    }

    /**
     * Clicks on what leads to another page and waits until that is there: a click alone may return before its browser has
     * begun to leave.
     *
     * @param page where it stands
     * @param selector of a link or a button
     */
    public static void follow(Page page, String selector) {
        Response _ = page.waitForNavigation(() -> page.click(selector));
    }

    /** Sends its visitors away. */
    @Override
    public void close() {
        visitors.forEach(BrowserContext::close);
    }
}
