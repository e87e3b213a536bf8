package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session ends while somebody types: they sign in, and their form is as they left it. */
class SessionEndsBrowserTest extends PlayedPages {
    @Override
    void settle(Upstream upstream) {
        HouseholdDay.settle(upstream);
        WasteDay.settle(upstream);
        RegisterDay.settle(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "agent, /lots/nouveau, lieu, Quai des Antilles, [name=a], lot",
        "keeper, /registre/lignes/nouvelle?sens=INCOMING_WASTE, c-wasteDescription, Écrans cassés, '', ligne",
        "decider, /demandes/K7QD-42MR/decision?appareil=7K4M92A3, explication, Un grand écran est utile., [value=GRANTED], decision"
    })
    void the_form_is_as_it_was(String role, String path, String field, String typed, String box, String name) {
        // a lot is composed from a list with all its filters
        int least = name.equals("lot") ? 80 : 90;
        try (BrowserContext one = browser.visitor(1280, ColorScheme.LIGHT);
                PageBudget budget = new PageBudget(one)) {
            territory.member(role).signIn(one);
            Page page = budget.check(territory.at(path.replace("ID", ID)), "fin-avant-" + name, least);
            type(page, field, typed, box);
            one.clearCookies();
            Page door = budget.checkAnswer("fin-porte-" + name, 90, SessionEndsBrowserTest::send);
            assertThat(door.textContent("main")).contains("Votre session a pris fin");
            Page resumed = budget.checkAnswer("fin-reprise-" + name, 90, open -> {
                open.fill("#courriel", "agent@nantes.demo");
                open.fill("#secret", "mot de passe");
                open.click("main button");
            });
            assertThat(resumed.textContent("h1")).contains("saisie est gardée");
            Page again = budget.checkAnswer("fin-retour-" + name, least, open -> open.click("main form button"));
            assertThat(again.textContent("[role=status]")).contains("rien n’en est encore enregistré");
            assertThat(again.inputValue("[name='" + field + "']")).isEqualTo(typed);
            if (!box.isEmpty()) {
                assertThat(again.locator(box).first().isChecked()).isTrue();
            }
            assertThat(territory.upstream.changes()).isEmpty();
        }
    }

    /** Types in one field and ticks a box. */
    private static void type(Page page, String field, String typed, String box) {
        page.locator("details").all().forEach(folded -> folded.evaluate("one => one.open = true"));
        page.fill("[name='" + field + "']", typed);
        if (!box.isEmpty()) {
            page.locator(box).first().check();
        }
    }

    private static void send(Page page) {
        Object _ = page.evaluate("document.querySelectorAll('[required]').forEach(one => one.required = false)");
        page.locator("main form[method=post] button").last().click();
    }
}
