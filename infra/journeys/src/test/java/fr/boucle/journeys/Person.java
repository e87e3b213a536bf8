package fr.boucle.journeys;

import static fr.boucle.journeys.Typography.plain;
import static fr.boucle.journeys.Typography.words;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.boucle.pagekit.PageBrowser;
import fr.boucle.pagekit.TaskMeter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody in front of the pages who has a keyboard only: whatever is used is reached with the tab key and found by the
 * name that a screen reader would say. Scripts are switched off.
 */
final class Person implements AutoCloseable {
    private static final int SCREEN = 1280;
    private static final int PHONE = 360;
    private static final int FURTHEST = 400;
    private static final int PATIENCE = 240;
    private static final long STEP_NANOS = 250_000_000;

    private final BrowserContext context;
    private final Page page;
    private final TaskMeter meter;
    private int pages;
    private int acts;
    private int keys;

    private Person(PageBrowser browser, int width, URI home) {
        context = browser.withoutScripts(width);
        meter = new TaskMeter(context);
        page = context.newPage();
        page.onDOMContentLoaded(_ -> pages++);
        page.navigate(home.toString());
    }

    /** Somebody who just opened the home page. */
    static Person at(PageBrowser browser, URI home) {
        return new Person(browser, SCREEN, home);
    }

    /** Somebody who just opened the home page on a phone. */
    static Person onAPhone(PageBrowser browser, URI home) {
        return new Person(browser, PHONE, home);
    }

    /** A member who opened the home page and signed in from there. */
    static Person member(PageBrowser browser, RunningSystem system, String email) {
        Person person = new Person(browser, SCREEN, system.url());
        person.follow("Se connecter");
        person.type("Adresse électronique professionnelle", email);
        person.type("Mot de passe", system.password());
        person.press("Se connecter");
        return person;
    }

    void follow(String link) {
        act(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words(link))), "Enter");
    }

    /** Follows the first link in a row with a text. */
    void followIn(String row) {
        act(
                page.locator("tbody tr, li")
                        .filter(new Locator.FilterOptions().setHasText(words(row)))
                        .getByRole(AriaRole.LINK),
                "Enter");
    }

    /** Presses a button of the page itself; every page's head has some of its own. */
    void press(String button) {
        act(
                page.getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words(button))),
                "Enter");
    }

    void type(String label, String text) {
        keys += text.length();
        scan(label, List.of(text));
    }

    /** What a scanner types: a line a label, and no key of a person's. */
    void scan(String label, List<String> codes) {
        acts += codes.size();
        reach(labelled(label)).fill(String.join("\n", codes));
    }

    /** Opens what is folded. */
    void unfold(String summary) {
        acts++;
        reach(page.locator("summary").filter(new Locator.FilterOptions().setHasText(words(summary))))
                .press("Enter");
    }

    /** Every check of a checklist that nobody answered passes. */
    void passAll() {
        for (Locator check : page.locator("[name^='c-'][value=PASS]").all()) {
            acts++;
            check.focus();
            check.press("Space");
        }
    }

    void fail(String check) {
        acts++;
        Locator failing = page.locator("[name='c-" + check + "'][value=FAIL]");
        failing.focus();
        failing.press("Space");
    }

    /** Ticks the box of this name in the row that holds a text. */
    void tickIn(String row, String label) {
        acts++;
        reach(page.locator("tr")
                        .filter(new Locator.FilterOptions().setHasText(words(row)))
                        .getByLabel(words(label)))
                .press("Space");
    }

    Hands hands() {
        return new Hands(pages, acts, keys);
    }

    /** A job, from signing in until now. */
    JobDone did(Job job) {
        return new JobDone(job, hands(), meter.cost());
    }

    void choose(String label, String option) {
        acts++;
        Locator list = reach(labelled(label).and(page.locator("select")));
        Locator wanted = list.locator("option").filter(new Locator.FilterOptions().setHasText(words(option)));
        var _ = list.selectOption(wanted.first().getAttribute("value"));
    }

    void tick(String label) {
        act(labelled(label), "Space");
    }

    void pick(String label) {
        Locator wanted = labelled(label).first();
        Locator first = page.locator("input[name='" + wanted.getAttribute("name") + "']")
                .first();
        reach(first).press("Space");
        for (int i = 0; i < FURTHEST && !wanted.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    void attach(String label, String name, String type, byte[] content) {
        acts++;
        reach(labelled(label)).setInputFiles(new FilePayload(name, type, content));
    }

    /** What a link gives to keep. */
    byte[] fetch(String link) {
        String path = reach(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words(link))))
                .getAttribute("href");
        return context.request()
                .get(URI.create(page.url()).resolve(path).toString())
                .body();
    }

    /** What is written in an element. */
    String read(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** Fails unless the page says a text. */
    void sees(String text) {
        if (!says(text)) {
            throw new Surprise("%s does not say “%s”: %s".formatted(page.url(), text, page.innerText("main")));
        }
    }

    /** So many rows of the page's tables say a text, no more and no fewer. */
    void seesRows(int count, String text) {
        int found = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .count();
        if (found != count) {
            throw new Surprise("%s says “%s” in %d rows, not in %d: %s"
                    .formatted(page.url(), text, found, count, page.innerText("main")));
        }
    }

    /** Loads the page again until it says a text, which other services' events bring about. */
    void waitsFor(String text) {
        int before = meter.mark();
        int shown = pages;
        for (int i = 0; i < PATIENCE && !says(text); i++) {
            LockSupport.parkNanos(STEP_NANOS);
            page.reload();
        }
        meter.forgetSince(before);
        pages = shown;
        sees(text);
    }

    void picture(String name) {
        Pictures.keep(page, name);
    }

    private boolean says(String text) {
        return plain(page.innerText("main")).contains(plain(text));
    }

    private Locator labelled(String label) {
        Locator exactly = page.getByLabel(words(label), new Page.GetByLabelOptions().setExact(true));
        return exactly.count() > 0 ? exactly : page.getByLabel(words(label));
    }

    private void act(Locator found, String key) {
        acts++;
        reach(found).press(key);
        page.waitForLoadState();
    }

    private Locator reach(Locator found) {
        Locator wanted =
                found.filter(new Locator.FilterOptions().setVisible(true)).first();
        try {
            wanted.waitFor(new Locator.WaitForOptions().setTimeout(5_000));
        } catch (PlaywrightException e) {
            throw new Surprise("%s has no %s: %s".formatted(page.url(), found, page.innerText("main")), e);
        }
        for (int i = 0; i < FURTHEST; i++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return wanted;
            }
            page.keyboard().press("Tab");
        }
        throw new Surprise("the tab key does not reach " + found + " on " + page.url());
    }

    @Override
    public void close() {
        context.close();
    }
}
