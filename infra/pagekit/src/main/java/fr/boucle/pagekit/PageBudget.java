package fr.boucle.pagekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page keeps to, in every state: at most 14 KiB (a working list of 20 rows or more: 30 KiB) compressed in at most two requests with an empty cache, the
 * EcoIndex asked for, no script, valid HTML, nothing that axe-core finds at 360 and 1280 px in light and dark, no
 * sideways scrolling and nothing lost at 100, 200 and 400 % (320 px). With {@code BOUCLE_SCREENSHOTS} in the environment, a folder, its pictures are kept.
 */
public final class PageBudget implements AutoCloseable {
    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int HIGH = 800;
    /** What depends on the theme alone. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private final Page page;
    private final @Nullable String shots = System.getenv("BOUCLE_SCREENSHOTS");

    /**
     * Measures in a page of its own.
     *
     * @param visitor a browser context, with scripts allowed so that axe-core can run; signed in or not
     */
    public PageBudget(BrowserContext visitor) {
        page = visitor.newPage();
        Axe.enter(page);
        CDPSession session = visitor.newCDPSession(page);
        session.send("Network.enable");
        com.google.gson.JsonObject disabled = new com.google.gson.JsonObject();
        disabled.addProperty("cacheDisabled", true);
        session.send("Network.setCacheDisabled", disabled);
    }

    /**
     * Opens an address and asserts the budgets.
     *
     * @param address absolute
     * @param name of the page, in faults and on pictures
     * @param leastEcoIndex 90; for a working list with 20 rows or more 70 is enough
     * @return the page, as it stands at 320 px in light
     */
    public Page check(String address, String name, int leastEcoIndex) {
        assertThat(faults(address, name, leastEcoIndex)).as(name).isEmpty();
        return page;
    }

    /**
     * Asserts the budgets on what a form answers, without opening an address.
     *
     * @param name of the page, in faults and on pictures
     * @param leastEcoIndex as for an address
     * @param send fills and sends the form of the page that is open
     * @return the page
     */
    public Page checkAnswer(String name, int leastEcoIndex, Consumer<Page> send) {
        List<String> faults = faults(name, leastEcoIndex, () -> page.waitForNavigation(() -> send.accept(page)));
        assertThat(faults).as(name).isEmpty();
        return page;
    }

    /** Opens an address and tells what breaks the budgets. */
    public List<String> faults(String address, String name, int leastEcoIndex) {
        return faults(name, leastEcoIndex, () -> page.navigate(address));
    }

    private List<String> faults(String name, int leastEcoIndex, Supplier<Response> open) {
        List<String> faults = new ArrayList<>();
        page.setViewportSize(WIDE, HIGH);
        look(ColorScheme.LIGHT);
        List<Request> requests = new ArrayList<>();
        Consumer<Request> counter = requests::add;
        page.onRequestFinished(counter);
        Response response = open.get();
        page.offRequestFinished(counter);
        PageWeight.check(page, requests.stream().filter(PageBudget::counts).toList(), leastEcoIndex, faults);
        NuHtml.errors(response.body()).forEach(error -> faults.add("HTML: " + error));
        look(name, faults);
        return faults.stream().map(fault -> name + ": " + fault).toList();
    }

    /** What makes up the page: neither what is within it, nor what only led to it. */
    private static boolean counts(Request request) {
        return !request.url().startsWith("data:") && request.redirectedTo() == null;
    }

    /** From the widest window to the narrowest, so that each change of it or of the theme is made once. */
    private void look(String name, List<String> faults) {
        see(WIDE + " light", List.of(), name, faults);
        Zoom.see(page, "100 %", faults);
        look(ColorScheme.DARK);
        see(WIDE + " dark", COLOURS, name, faults);
        page.setViewportSize(WIDE / 2, HIGH / 2);
        Zoom.see(page, "200 %", faults);
        page.setViewportSize(NARROW, HIGH);
        see(NARROW + " dark", List.of(), name, faults);
        look(ColorScheme.LIGHT);
        see(NARROW + " light", COLOURS, name, faults);
        page.setViewportSize(WIDE / 4, HIGH / 4);
        Zoom.see(page, "400 %", faults);
    }

    private void look(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void see(String view, List<String> rules, String name, List<String> faults) {
        if (shots != null) {
            byte[] _ = page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(shots, name + "-" + view.replace(' ', '-') + ".png"))
                    .setFullPage(true));
        }
        Axe.violations(page, rules).forEach(found -> faults.add(view + ": " + found));
    }

    @Override
    public void close() {
        page.close();
    }
}
