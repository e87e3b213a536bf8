package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.session.Visitor;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list is narrowed by a day as people write it; what is looked for as words is left as it was typed. */
class DayInFilterTest {
    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member();
        territory.upstream.json("GET /api/donations/inventories", "[]");
        territory.upstream.json("GET /api/donations/batches/" + ID + "4", """
                {"batchId":"%s4","act":"orientation","state":"TRIED","total":2,"passed":0,"unchanged":2,"refused":0}""".formatted(ID));
        territory.upstream.json("GET /api/donations/batches/" + ID + "4/items", "[]");
        member = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/registre?du=, waste-register/lines",
        "/dechets?au=, waste-register/lots",
        "/dechets/elements?du=, waste-register/items",
        "/registre/consultations?au=, waste-register/looks",
        "/appareils?achat=, donations/devices",
        "/membres/journal?depuis=, accounts/journal"
    })
    void a_day_is_read_as_people_write_it(String page, String service) {
        String shown = member.get(page + "30%2F06%2F2027").body();
        assertThat(shown).contains("value=\"2027-06-30\"");
        assertThat(territory.upstream.received("GET /api/" + service).getLast().line())
                .contains("2027-06-30");
        for (String none : List.of("31/02/2027", "2027-02-31", "2027-06-99", "30 juin 2027")) {
            String kept = member.get(page + Visitor.encoded(none) + "&tri=x&lignes=25")
                    .body()
                    .replace('\u00a0', ' ');
            assertThat(kept)
                    .as("it is told, and what was typed stays")
                    .contains("Il n’y a pas de jour « " + none + " »", "value=\"" + none + "\"", "name=\"lignes\"")
                    .doesNotContain("2027-03-03");
            assertThat(territory
                            .upstream
                            .received("GET /api/" + service)
                            .getLast()
                            .line())
                    .as("what is no day is not asked")
                    .doesNotContain("2027");
        }
    }

    @Test
    void words_that_look_like_a_day_stay_as_they_are() {
        assertThat(member.get("/dechets?q=3%2F12%2F1045").body()).contains("value=\"3/12/1045\"");
    }

    @Test
    void a_trial_that_would_change_nothing_asks_for_no_confirmation() {
        String shown = member.get("/operations/appareils/" + ID + "4").body();
        assertThat(shown)
                .contains("Il n’y a rien à faire.", "2 sont déjà ainsi")
                .doesNotContain("regardez, puis confirmez", "0 passerait", "Le faire maintenant");
    }
}
