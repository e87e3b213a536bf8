package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a commission decides is minuted; what the calculation did is told every year. */
class CommissionPagesTest {
    private static Territory territory;
    private static HttpReader decider;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("decider");
        HouseholdDay.settle(territory.upstream);
        decider = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String page(String path) {
        return decider.get(path).body().replace("\u00a0", " ");
    }

    @Test
    void the_decisions_of_a_day_are_printed_as_minutes_with_what_the_calculation_had_proposed() {
        assertThat(page("/demandes/ordre-du-jour")).contains("href=\"/demandes/proces-verbal\"");
        assertThat(page("/demandes/proces-verbal?jour=2026-11-19"))
                .contains("19 novembre 2026", "2 décisions", "2 personnes ont décidé", "second examen", "7K4M92A1")
                .contains("Accordées : 1. Refusées : 1. Reportées : 0.", "écartée", "Signatures");
    }

    @Test
    void the_rules_and_what_came_of_them_are_told_to_anybody_every_year() {
        assertThat(page("/regles")).contains("href=\"/regles/algorithme\"");
        assertThat(page("/regles/algorithme?annee=2026"))
                .contains(
                        "L. 311-3-1",
                        "Une personne de la commission",
                        "éteint",
                        "61 : 40 accordées, 12 refusées, 9 reportées")
                .contains("6 demandés, 5 répondus, 2 accordés, 1 en retard");
    }
}
