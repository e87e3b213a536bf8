package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A steward says whom the territory serves; a household from elsewhere is told at once who serves it, and nothing else is asked. */
class TerritoryServedTest {
    private static Territory territory;
    private static HttpReader steward;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet().member("steward");
        steward = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String asked(String answer) {
        territory.upstream.json("GET /api/redistribution/communes", """
                [{"communeCode":"13055","name":"Marseille"}]""");
        territory.upstream.json("GET /api/redistribution/territory", answer);
        String token = HttpReader.token(steward.get("/demander/formulaire"));
        return steward.post("/demander/formulaire/commune", Map.of("jeton", token, "lieu", "Marseille"))
                .body();
    }

    @Test
    void a_household_from_elsewhere_is_told_who_serves_it_at_the_first_question() {
        assertThat(asked("""
                        {"communeCode":"13055","name":"Marseille","served":false,
                        "elsewhere":[{"name":"Les maisons France services","url":"https://exemple.fr/aide"}]}"""))
                .contains("Marseille est servie ailleurs", "https://exemple.fr/aide", "Les maisons France services")
                .doesNotContain("Question 2");
        assertThat(asked("""
                        {"communeCode":"13055","name":"Marseille","served":false,"elsewhere":[]}""")).contains("Votre mairie");
        assertThat(asked("""
                        {"communeCode":"13055","name":"Marseille","served":true,"elsewhere":[]}""")).contains("Question 2");
    }

    @Test
    void of_several_of_one_name_the_served_one_is_taken_and_said_and_another_can_be_chosen() {
        territory.upstream.json("GET /api/redistribution/communes", """
                [{"communeCode":"44184","name":"Saint-Nazaire","served":true},
                {"communeCode":"66186","name":"Saint-Nazaire","served":false},
                {"communeCode":"30288","name":"Saint-Nazaire","served":false}]""");
        HttpReader household = new HttpReader(territory);
        territory.upstream.json("GET /api/redistribution/territory", """
                {"communeCode":"44184","name":"Saint-Nazaire","served":true,"elsewhere":[]}""");
        String taken = commune(household, Map.of("lieu", "saint nazaire"));
        assertThat(taken)
                .contains("Question 2", "Saint-Nazaire (44)", "J’habite une autre commune de ce nom")
                .doesNotContain("Laquelle");
        assertThat(household.get("/demander/formulaire/commune?laquelle=oui").body())
                .contains("Laquelle", "value=\"44184\" checked", "Saint-Nazaire (66)", "Saint-Nazaire (30)");
        territory.upstream.json("GET /api/redistribution/territory", """
                {"communeCode":"66186","name":"Saint-Nazaire","served":false,"elsewhere":[]}""");
        assertThat(commune(household, Map.of("lieu", "Saint-Nazaire", "commune", "66186")))
                .contains("Saint-Nazaire est servie ailleurs")
                .doesNotContain("Question 2");
    }

    @Test
    void a_name_that_goes_on_after_what_was_typed_is_offered_and_not_taken() {
        territory.upstream.json("GET /api/redistribution/communes", """
                [{"communeCode":"44172","name":"Sainte-Luce-sur-Loire","served":true},
                {"communeCode":"97227","name":"Sainte-Luce","served":false},
                {"communeCode":"38414","name":"Sainte-Luce","served":false}]""");
        assertThat(commune(new HttpReader(territory), Map.of("lieu", "Sainte-Luce")))
                .contains("Laquelle", "Sainte-Luce-sur-Loire (44)", "Sainte-Luce (972)")
                .doesNotContain("Question 2");
    }

    private static String commune(HttpReader household, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("jeton", HttpReader.token(household.get("/demander/formulaire")));
        return household.post("/demander/formulaire/commune", form).body();
    }

    @Test
    void what_is_adopted_for_a_day_to_come_is_shown_beside_what_holds() {
        territory.upstream.json("GET /api/redistribution/references/territory", """
                [{"name":"territory","version":"2099-01-b","validFrom":"2099-01-01"},
                {"name":"territory","version":"2099-01-a","validFrom":"2099-01-01"},
                {"name":"territory","version":"2026-11","validFrom":"2026-11-01"}]""");
        for (String version : List.of("2099-01-b", "2099-01-a", "2026-11")) {
            territory.upstream.json("GET /api/redistribution/references/territory/" + version, """
                    {"epcis":[],"communes":["%s"],"departements":[],"elsewhere":[]}""".formatted(
                            version.equals("2099-01-b") ? "44109" : version.equals("2099-01-a") ? "44143" : "44184"));
        }
        assertThat(steward.get("/regles/territoire").body())
                .contains("Depuis le 1er novembre 2026", "Saint-Nazaire (44184)</dd>")
                .contains("À partir du 1er janvier 2099", "Nantes (44109)</dd>")
                .doesNotContain("Rezé (44143)");
    }

    @Test
    void a_steward_adopts_a_territory_by_names_and_numbers() {
        territory.upstream.below("PUT /api/redistribution/references/territory/", 200, "application/json", "{}");
        Map<String, String> typed = new HashMap<>(Map.of(
                "jeton", HttpReader.token(steward.get("/regles/territoire")),
                "departements", "44, 85",
                "communes", "Rezé",
                "ailleurs", "France services ; https://exemple.fr ; 35 56",
                "jour", "2027-01-01",
                "raison", "Convention de 2027"));
        assertThat(steward.post("/regles/territoire", typed).statusCode()).isEqualTo(200);
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution/references/territory/2027-01-01")
                        .getLast()
                        .body())
                .contains("\"44\"", "\"85\"", "\"44143\"", "https://exemple.fr", "\"56\"", "2027-01-01");
        typed.put("epci", "Nantes Métropole, Saint-Herblain");
        assertThat(steward.post("/regles/territoire", typed).statusCode()).isEqualTo(200);
        assertThat(territory
                        .upstream
                        .received("PUT /api/redistribution/references/territory/2027-01-01")
                        .getLast()
                        .body())
                .as("by its name, or by one of its communes")
                .contains("\"epcis\":[\"244400404\"]");
        typed.put("epci", "Atlantide Métropole");
        assertThat(steward.post("/regles/territoire", typed).body()).contains("href=\"#epci\"", "Atlantide Métropole");
        typed.remove("epci");
        typed.put("ailleurs", "sans adresse");
        assertThat(steward.post("/regles/territoire", typed).body()).contains("une adresse https");
    }

    @Test
    void what_holds_stands_in_the_form_so_that_a_change_loses_nothing() {
        territory.upstream.json("GET /api/redistribution/references/territory", """
                [{"name":"territory","version":"2026-11","validFrom":"2026-11-01"}]""");
        territory.upstream.json("GET /api/redistribution/references/territory/2026-11", """
                {"epcis":["244400404"],"communes":["44184"],"departements":[],
                "elsewhere":[{"name":"Marseille solidaire","url":"https://exemple.fr/aide","departements":["13"]}]}""");
        assertThat(steward.get("/regles/territoire").body())
                .contains("Nantes Métropole (244400404)\"", "Saint-Nazaire (44184)\"")
                .contains("Marseille solidaire ; https://exemple.fr/aide ; 13</textarea>");
    }
}
