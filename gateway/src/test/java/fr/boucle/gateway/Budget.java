package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, and what every page must keep to in it. */
final class Budget implements AutoCloseable {
    private static final Path SHOTS =
            Path.of(System.getProperty("boucle.root", ".."), "gateway", "target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int[] DOM = {
        0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601
    };

    /** Each width and each theme once; with -Dboucle.views.all=true, each pair. */
    private static final List<View> VIEWS = Boolean.getBoolean("boucle.views.all")
            ? List.of(
                    new View(360, ColorScheme.LIGHT),
                    new View(360, ColorScheme.DARK),
                    new View(1280, ColorScheme.LIGHT),
                    new View(1280, ColorScheme.DARK))
            : List.of(new View(360, ColorScheme.DARK), new View(1280, ColorScheme.LIGHT));

    private record View(int width, ColorScheme scheme) {
        String suffix() {
            return "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String ELEMENTS =
            "document.querySelectorAll('*').length - document.querySelectorAll('svg *').length";

    private final Playwright playwright;
    private final Browser browser;

    Budget(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS)
                        .setHeadless(true));
    }

    /** The installed Chromium, if there is one. */
    static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser with nothing in it: no cookie, no cache, no script. */
    BrowserContext visitor(int width, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale("fr-FR")
                .setBypassCSP(true));
    }

    /** Opens an address and holds it to the budgets, at both widths and in both themes. */
    void check(BrowserContext signedIn, String address, String name, int leastEcoIndex) {
        List<String> faults = new ArrayList<>();
        // a fresh browser with the same cookies: nothing of the sheet is kept from an earlier page
        try (BrowserContext fresh = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setLocale("fr-FR")
                        .setStorageState(signedIn.storageState())
                        .setBypassCSP(true));
                Page page = fresh.newPage()) {
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(request -> {
                if (!request.url().startsWith("data:")) {
                    requests.add(request);
                }
            });
            page.navigate(address);
            weigh(page, requests, name, leastEcoIndex, faults);
            for (View view : VIEWS) {
                look(page, view, name + view.suffix(), faults);
            }
        }
        assertThat(faults).as(name).isEmpty();
    }

    private static void look(Page page, View view, String shot, List<String> faults) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
        page.setViewportSize(view.width(), 800);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(shot + ".png"))
                .setFullPage(true));
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            faults.add(shot + ": " + rule.getId() + " " + rule.getHelp() + " "
                    + rule.getNodes().stream()
                            .limit(3)
                            .map(node -> node.getHtml())
                            .toList());
        }
        if (view.width() == 360) {
            page.setViewportSize(320, 800);
            if ((Boolean) page.evaluate("document.documentElement.scrollWidth > 320")) {
                faults.add(shot + ": wider than 320 px");
            }
        }
    }

    private static void weigh(Page page, List<Request> requests, String shot, int leastEcoIndex, List<String> faults) {
        int bytes = requests.stream()
                .mapToInt(request -> request.sizes().responseBodySize)
                .sum();
        int elements = ((Number) page.evaluate(ELEMENTS)).intValue();
        BigDecimal eco = ecoIndex(elements, requests.size(), bytes);
        if (requests.size() > 2) {
            faults.add(shot + ": " + requests.size() + " requests");
        }
        if (bytes > 14 * 1024) {
            faults.add(shot + ": " + bytes + " bytes");
        }
        if (eco.compareTo(BigDecimal.valueOf(leastEcoIndex)) < 0) {
            faults.add(shot + ": EcoIndex " + eco + " with " + elements + " elements");
        }
        if (((Number) page.evaluate("document.scripts.length")).intValue() > 0) {
            faults.add(shot + ": a script");
        }
    }

    /** The index of cnumr/ecoindex_reference, with its quantiles for elements; requests and weight are below its first step here. */
    static BigDecimal ecoIndex(int elements, int requests, int bytes) {
        BigDecimal dom = quantile(elements);
        BigDecimal calls = BigDecimal.valueOf(requests).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
        BigDecimal weight = BigDecimal.ONE.add(BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1024), 4, RoundingMode.HALF_UP)
                .subtract(new BigDecimal("1.37"))
                .divide(new BigDecimal("143.33"), 4, RoundingMode.HALF_UP));
        BigDecimal load = dom.multiply(BigDecimal.valueOf(3))
                .add(calls.multiply(BigDecimal.valueOf(2)))
                .add(weight);
        return BigDecimal.valueOf(100)
                .subtract(load.multiply(BigDecimal.valueOf(5)).divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal quantile(int elements) {
        for (int step = 1; step < DOM.length; step++) {
            if (elements < DOM[step]) {
                return BigDecimal.valueOf(step - 1L)
                        .add(BigDecimal.valueOf(elements - DOM[step - 1])
                                .divide(BigDecimal.valueOf(DOM[step] - DOM[step - 1]), 4, RoundingMode.HALF_UP));
            }
        }
        return BigDecimal.valueOf(20);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
