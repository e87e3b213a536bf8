package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.boucle.pagekit.PageBudget;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many devices are acted on at once: chosen, tried, confirmed, left and found again with what became of each. */
class ActsOnManyBrowserTest extends WorkshopBrowser {
    private static final String BATCHES = "/api/repairs/batches";

    private String batch(String state, int passed, int refused) {
        return """
                {"batchId":"%s4","act":"scrapping","state":"%s","total":300,"passed":%d,"refused":%d,"openedAt":"2026-11-20T08:00:00Z"}""".formatted(ID, state, passed, refused);
    }

    private void is(String state, int passed, int refused) {
        territory.upstream.json("GET " + BATCHES + "/" + ID + "4", batch(state, passed, refused));
    }

    private void offered() {
        territory.upstream.below("PUT " + BATCHES + "/", 202, "application/json", batch("TRIED", 297, 3));
        territory.upstream.json("PUT " + BATCHES + "/" + ID + "4/confirmation", batch("RUNNING", 0, 3));
        String items = IntStream.rangeClosed(1, 50)
                .mapToObj(number -> number < 4
                        ? "{\"number\":%d,\"name\":\"INCONNU%d\",\"outcome\":\"REFUSED\",\"reason\":\"not-found\"}"
                                .formatted(number, number)
                        : "{\"number\":%d,\"name\":\"7K4M92%02d\",\"subjectId\":\"%s1\",\"outcome\":\"PASSED\"}"
                                .formatted(number, number, ID))
                .collect(Collectors.joining(",", "[", "]"));
        territory.upstream.json("GET " + BATCHES + "/" + ID + "4/items", items);
        territory.upstream.with("GET " + BATCHES + "/" + ID + "4/items", "X-Total-Count", "300");
        String list =
                IntStream.range(0, 50).mapToObj(_ -> batch("DONE", 297, 3)).collect(Collectors.joining(",", "[", "]"));
        territory.upstream.json("GET " + BATCHES, list);
        territory.upstream.with("GET " + BATCHES, "X-Total-Count", "61");
    }

    @Test
    void all_that_a_station_shows_is_scrapped_once_it_was_said_which_can_be() {
        offered();
        is("TRIED", 297, 3);
        try (PageBudget budget = new PageBudget(technician)) {
            Page station = budget.check(territory.at("/atelier/postes/sortir?nature=LAPTOP"), "poste-sortir", 70);
            assertThat(station.textContent("#nature option"))
                    .as("a filter narrows, it asks nothing")
                    .isEqualTo("Toutes");
            station.click("text=Agir sur tous ceux que montre ce filtre");
            station.click("text=Mettre au rebut");
            assertThat(station.isChecked("[name=filtre]")).isTrue();
            assertThat(station.inputValue("#poste")).isEqualTo("sortir");
            assertThat(station.inputValue("#nature")).isEqualTo("LAPTOP");
            Page form = budget.check(station.url(), "ensemble-rebut", 70);
            form.fill("#sauf", "7K4M92A9");
            form.selectOption("#raison", "OBSOLETE");
            form.fill("#masse", "1,8 kg");
            Page told = budget.checkAnswer("operation-essai", 70, open -> open.click("text=Voir ce qui passerait"));
            assertThat(told.textContent("main [role=status]")).contains("297 passeraient", "3 ne passent pas");
            assertThat(sent("PUT " + BATCHES + "/"))
                    .contains(
                            "\"scrapping\"", "\"massGrams\":1800", "\"except\":[\"7K4M92A9\"]", "GRADE", "\"LAPTOP\"");
            is("RUNNING", 120, 3);
            Page going = budget.checkAnswer("operation-cours", 70, open -> open.click("text=Le faire maintenant"));
            assertThat(going.textContent("main [role=status]")).contains("123 sur 300", "Cela continue sans vous");
            is("DONE", 297, 3);
            Page done = budget.check(territory.at("/operations/atelier/" + ID + "4"), "operation-faite", 70);
            assertThat(done.textContent("main")).contains("C’est fait pour 297", "Aucun des vôtres", "300 lignes");
        }
    }

    @Test
    void what_was_left_is_found_again_on_a_phone_too() {
        offered();
        is("DONE", 297, 3);
        BrowserContext phone = browser.visitor(360, ColorScheme.DARK);
        territory.signIn(phone);
        try (PageBudget budget = new PageBudget(phone)) {
            Page board = budget.check(territory.at("/atelier"), "atelier-telephone", 70);
            follow(board, "text=Mes opérations");
            assertThat(board.textContent("caption")).contains("61 opérations");
            follow(budget.check(board.url(), "operations-telephone", 70), "tbody tr >> nth=0 >> a");
            Page one = budget.check(territory.at("/operations/atelier/" + ID + "4"), "operation-telephone", 70);
            assertThat(one.textContent("main")).contains("Mettre au rebut", "INCONNU1");
            budget.check(territory.at("/ensemble/atelier/effacement"), "ensemble-effacement-telephone", 70)
                    .close();
        }
    }
}
