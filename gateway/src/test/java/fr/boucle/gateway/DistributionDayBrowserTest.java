package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBrowser;
import fr.boucle.pagekit.PageBudget;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A slot is given to many households at once, after it was said who would get it. */
class DistributionDayBrowserTest {
    private static final String SLOT = "/api/redistribution/slots/" + ID + "2/appointments";
    private static Territory territory;
    private static PageBrowser browser;

    @BeforeAll
    static void start() {
        Optional<PageBrowser> started = PageBrowser.start();
        Assumptions.assumeTrue(started.isPresent(), "no Chromium here: page budgets are not checked");
        browser = started.get();
        territory = new Territory().quiet().member("mediator");
        HouseholdDay.settle(territory.upstream);
        String said = """
                {"passed":3,"refused":[{"reservationId":"x","code":"7K4M92A1","requestReference":"K7QD-42MR","slug":"slot-full"}],
                "unknown":["INCONNU"]}""";
        territory.upstream.json("POST " + SLOT + "/previews", said);
        territory.upstream.json("PUT " + SLOT, said);
    }

    @AfterAll
    static void stop() {
        if (territory != null) {
            browser.close();
            territory.close();
        }
    }

    @Test
    void those_without_an_appointment_and_those_of_a_list_get_it() {
        try (BrowserContext one = browser.visitor(1280, ColorScheme.LIGHT);
                PageBudget budget = new PageBudget(one)) {
            territory.signIn(one);
            Page page = budget.check(territory.at("/creneaux"), "jour-creneaux", 90);
            page.click("tbody a");
            page.check("[value=PREPARED]");
            page.fill("#noms", "INCONNU");
            Page told = budget.checkAnswer("jour-apercu", 90, open -> open.click("text=Voir qui l’aurait"));
            assertThat(told.textContent("main [role=status]"))
                    .contains("3 foyers auraient", "1 foyer ne l’a pas", "K7QD-42MR", "INCONNU");
            assertThat(territory.upstream.received("PUT " + SLOT)).isEmpty();
            Page done =
                    budget.checkAnswer("jour-fait", 90, open -> open.click("text=Donner ce rendez-vous à 3 foyers"));
            assertThat(done.textContent("main [role=status]")).contains("3 foyers ont ce rendez-vous");
        }
        assertThat(territory.upstream.received("PUT " + SLOT).getLast().body())
                .contains("\"withoutAppointment\":\"PREPARED\"", "INCONNU");
    }
}
