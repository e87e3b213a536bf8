package fr.boucle.pagekit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed Chromium, started once for a test class. */
public final class PageBrowser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private PageBrowser(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS)
                        .setHeadless(true));
    }

    /** Starts the browser named by {@code CHROMIUM} or installed here; empty where there is none. */
    public static Optional<PageBrowser> start() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(PageBrowser::new);
    }

    /**
     * A browser with nothing in it: no cookie, no cache.
     *
     * @param width of the window, in CSS pixels
     * @param scheme light or dark
     */
    public BrowserContext visitor(int width, ColorScheme scheme) {
        return browser.newContext(options(width, scheme));
    }

    /**
     * The same with scripts switched off, as the pages promise to work.
     *
     * @param width of the window, in CSS pixels
     */
    public BrowserContext withoutScripts(int width) {
        return browser.newContext(options(width, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale("fr-FR")
                .setBypassCSP(true);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
