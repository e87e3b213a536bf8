package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBrowser;
import fr.boucle.pagekit.PageBudget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every page that is offered to somebody, on real data: no link is dead, and each kind of page keeps the budgets. */
final class OfferedPages {
    private static final List<String> PEOPLE = List.of(
            "",
            "agent@nantes.demo",
            "technician@atelier.demo",
            "keeper@atelier.demo",
            "mediator@ccas.demo",
            "decider@territoire.demo",
            "auditor@prefecture.demo",
            "steward@territoire.demo");
    private static final int ECO_INDEX = 90;
    /** Of pages that members work in. */
    private static final int ECO_INDEX_AT_WORK = 80;

    private final RunningSystem system;
    private final PageBrowser browser;

    OfferedPages(RunningSystem system, PageBrowser browser) {
        this.system = system;
        this.browser = browser;
    }

    void hold() {
        Map<String, Set<String>> offered = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        Set<String> measured = new TreeSet<>();
        List<ServerTiming> timings = new ArrayList<>();
        for (String email : PEOPLE) {
            try (BrowserContext who = browser.visitor(1280, ColorScheme.LIGHT)) {
                if (!email.isEmpty()) {
                    Crawl.signIn(system.url(), who, email, system.password());
                }
                List<Crawl.Found> found = Crawl.of(system.url(), who);
                Set<String> kinds = new TreeSet<>();
                found.forEach(one -> kinds.add(one.kind()));
                found.stream()
                        .filter(Crawl.Found::page)
                        .flatMap(one -> one.timing().stream())
                        .forEach(timings::add);
                offered.put(email.isEmpty() ? "everyone" : email, kinds);
                found.stream()
                        .filter(one -> one.status() != 200)
                        .forEach(one -> faults.add(email + " " + one.from() + " offers " + one.path()
                                + ", which answers " + one.status()));
                measure(who, email.isEmpty() ? ECO_INDEX : ECO_INDEX_AT_WORK, found, measured, faults);
            }
        }
        offered.forEach((who, kinds) -> System.out.println(who + " is offered " + kinds.size() + ": " + kinds));
        System.out.println("kinds of pages measured: " + measured.size());
        BigDecimal median = ServerTiming.median(timings);
        System.out.println(timings.size() + " pages take " + median + " times their slowest call, in the median");
        assertThat(median).isLessThanOrEqualTo(PageTimes.MOST);
        assertThat(faults).as("faults of %d kinds of pages", measured.size()).isEmpty();
    }

    private void measure(
            BrowserContext who, int ecoIndex, List<Crawl.Found> found, Set<String> measured, List<String> faults) {
        try (PageBudget budget = new PageBudget(who)) {
            found.stream()
                    .filter(Crawl.Found::page)
                    .filter(page -> measured.add(page.kind()))
                    .forEach(page -> faults.addAll(
                            budget.faults(system.url().resolve(page.path()).toString(), page.path(), ecoIndex)));
        }
    }
}
