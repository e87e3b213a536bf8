package fr.boucle.pagekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What breaks a budget is told, and a page that keeps them all has no fault. */
class PageBudgetTest {
    private static final String PAGE = """
            <!doctype html><html lang="fr"><head><title>Essai</title>
            <meta name="viewport" content="width=device-width">
            <style>%s</style></head><body><main><h1>Essai</h1>%s</main></body></html>""";

    private HttpServer server;
    private byte[] page = {};

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private List<String> faults(String style, String content) {
        page = PAGE.formatted(style, content).getBytes(StandardCharsets.UTF_8);
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: pages are not looked at");
        try (PageBrowser browser = started.get()) {
            BrowserContext visitor = browser.visitor(1280, ColorScheme.LIGHT);
            try (PageBudget budget = new PageBudget(visitor)) {
                return budget.faults("http://127.0.0.1:" + server.getAddress().getPort() + "/", "essai", 90);
            }
        }
    }

    @Test
    void a_page_that_keeps_the_budgets_has_no_fault() {
        assertThat(faults("", "<p>Un texte.</p>")).isEmpty();
    }

    @Test
    void what_is_too_heavy_or_no_html_is_told() {
        assertThat(faults("", "<p>" + "x ".repeat(10_000) + "</p><script>1</script><p><div></div></p>"))
                .anyMatch(fault -> fault.contains(" bytes"))
                .contains("essai: a script")
                .anyMatch(fault -> fault.startsWith("essai: HTML: "));
        assertThat(faults("", "<i></i>".repeat(900))).anyMatch(fault -> fault.contains("EcoIndex"));
    }

    @Test
    void what_cannot_be_read_in_one_theme_is_told_for_that_theme() {
        assertThat(faults("@media (prefers-color-scheme: dark) {p {color: #888}}", "<p>Pâle.</p>"))
                .hasSize(2)
                .allMatch(fault -> fault.contains(" dark: color-contrast"));
    }

    @Test
    void what_leaves_the_window_or_lies_over_another_is_told_with_the_magnification() {
        assertThat(faults("p {width: 500px}", "<p>" + "Un long texte. ".repeat(9) + "</p>"))
                .contains("essai: 400 %: scrolls sideways")
                .anyMatch(fault -> fault.startsWith("essai: 400 %: outside the window: p Un long"))
                .noneMatch(fault -> fault.contains("100 %") || fault.contains("200 %"));
        assertThat(faults("button + button {margin-left: -40px}", "<button>Garder</button><button>Refuser</button>"))
                .contains("essai: 100 %: one over the other: Garder / Refuser");
    }
}
