package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Beside the device: who has no internet is told what there is, with its source and its day, and who helps nearby. */
class ConnectionPagesTest {
    private static Territory territory;
    private static HttpReader steward;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("steward");
        HouseholdDay.settle(territory.upstream);
        steward = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void connections_and_places_that_help_are_told_with_source_day_and_hours_in_words() {
        assertThat(steward.get("/aide?commune=Saint-Nazaire").body().replace("\u00a0", " "))
                .contains("Tarif social du bailleur", "12,50", "Site de l", "28 novembre 2026")
                .contains("Médiathèque", "1 rue du Port", "du lundi au vendredi", "02 40 00 00 00");
        assertThat(steward.get("/aide").body())
                .contains("Écrivez votre commune")
                .doesNotContain("Médiathèque");
    }

    @Test
    void the_steward_writes_one_offer_a_line() {
        territory.upstream.below(
                "PUT /api/redistribution/references/connection-offers/", 200, "application/json", "{}");
        Map<String, String> typed = new HashMap<>(Map.of(
                "jeton",
                HttpReader.token(steward.get("/regles/internet")),
                "offres",
                "Ligne du bailleur ; locataires ; 12,50 ; https://exemple.fr ; site ; 2026-11-28 ; 44 85\n"
                        + "Tarif social ; tous ;  ; https://exemple.fr/b ; site ; 2026-11-28",
                "jour",
                "2027-01-01",
                "raison",
                "Relevé"));
        assertThat(steward.post("/regles/internet", typed).statusCode()).isEqualTo(200);
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution/references/connection-offers/2027-01-01")
                        .getLast()
                        .body())
                .contains("\"monthlyCents\":1250", "\"85\"", "Tarif social", "2026-11-28");
        typed.put("offres", "Ligne du bailleur ; locataires ; 12,50 ; exemple.fr ; site ; 2026-11-28");
        assertThat(steward.post("/regles/internet", typed).body()).contains("Cette ligne ne se lit pas");
    }
}
