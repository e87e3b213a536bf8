package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.Test;

/** A slot is given to many households at once, after it was said who would get it. */
class DistributionDayBrowserTest extends PlayedPages {
    private static final String SLOT = "/api/redistribution/slots/" + ID + "2/appointments";

    @Override
    void settle(Upstream upstream) {
        HouseholdDay.settle(upstream);
        String said = """
                {"passed":3,"refused":[{"reservationId":"x","code":"7K4M92A1","requestReference":"K7QD-42MR","slug":"slot-full"}],
                "unknown":["INCONNU"]}""";
        upstream.json("POST " + SLOT + "/previews", said);
        upstream.json("PUT " + SLOT, said);
    }

    @Test
    void those_without_an_appointment_and_those_of_a_list_get_it() {
        try (PageBudget budget = new PageBudget(as("mediator"))) {
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
