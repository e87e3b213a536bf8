package fr.boucle.redistribution.territory;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a service of its own: a finer index counts for every request of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuartiersTest {
    private static final String HEAD = "code,name,commune,score,source,date\n";
    private static final String FILE =
            HEAD + "441840101,Méan-Penhoët,44184,10,INSEE,2026-01-01\n" + "441840102,Centre,44184,,INSEE,2026-01-01\n";
    private static final String IFN = """
            name,division,code,no_thd_coverage_rate,no_4g_coverage_rate,poverty_rate,older_65_rate,nscol15p_rate,total
            Saint-Nazaire,city,44184,4.0,4.0,4.0,4.0,4.0,4.0
            Nantes,city,44109,1.0,1.0,1.0,1.0,1.0,1.0
            """;

    private final Actor steward = Someone.with(Role.STEWARD);
    private ServicePart service;

    @BeforeAll
    void start() {
        service = ServicePart.start("redistribution", Map.of());
        load("quartiers", FILE).expect(200);
        load("ifn?source=Mednum,%20exemple", IFN).expect(200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Answer load(String name, String csv) {
        return service.as(steward).put(API + "/references/" + name, csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private Answer open(Actor mediator, String commune, @Nullable String quartier) {
        return service.as(mediator)
                .once()
                .post(
                        API + "/requests",
                        A.request("NONE", "LAPTOP").put("communeCode", commune).put("quartier", quartier));
    }

    private JsonNode request(Actor mediator, String reference) {
        return service.as(mediator)
                .get(API + "/requests/" + reference)
                .expect(200)
                .json();
    }

    @Test
    void a_household_may_name_its_quartier_whose_index_counts_instead_of_the_communes() {
        Answer asked =
                service.asNobody().get(API + "/territory?communeCode=44184").expect(200);
        assertThat(asked.json().at("/quartiers").findValuesAsText("name")).containsExactly("Centre", "Méan-Penhoët");
        assertThat(service.asNobody()
                        .get(API + "/territory?communeCode=44109")
                        .expect(200)
                        .json()
                        .at("/quartiers"))
                .as("nothing is asked where nothing is loaded")
                .isEmpty();
        Actor mediator = A.mediator();
        Answer opened = open(mediator, "44184", "441840101").expect(201);
        JsonNode fine = request(mediator, opened.at("/reference"));
        assertThat(fine.at("/quartierName").asText()).isEqualTo("Méan-Penhoët");
        assertThat(fine.at("/criteria/3/points").asText()).isEqualTo("15.0");
        assertThat(fine.at("/criteria/3/flags/0").asText()).isEqualTo("QUARTIER_USED");
        JsonNode without = request(
                mediator, open(mediator, "44184", "441840102").expect(201).at("/reference"));
        assertThat(without.at("/criteria/3/points").asText())
                .as("the commune's")
                .isEqualTo("5.0");
        assertThat(without.at("/criteria/3/flags")).isEmpty();
        JsonNode silent =
                request(mediator, open(mediator, "44184", null).expect(201).at("/reference"));
        assertThat(silent.at("/criteria/3/points").asText()).isEqualTo("5.0");
        assertThat(silent.at("/quartier").isMissingNode()).isTrue();
    }

    @Test
    void a_quartier_of_another_commune_or_an_address_is_refused() {
        open(A.mediator(), "44109", "441840101").expectProblem(422, "invalid-fields");
        open(A.mediator(), "44184", "441849999").expectProblem(422, "invalid-fields");
        open(A.mediator(), "44184", "12 rue de la Paix").expectProblem(422, "invalid-fields");
    }

    @Test
    void a_household_that_moves_names_another_and_it_goes_when_it_is_forgotten() {
        Actor mediator = A.mediator();
        Answer opened = open(mediator, "44184", "441840102").expect(201);
        String path = API + "/requests/" + opened.at("/reference");
        ObjectNode now = A.JSON.createObjectNode();
        now.put("need", "NONE").put("people", 3).put("communeCode", "44184").put("internet", true);
        now.putArray("household").add("SCHOOL_CHILD");
        service.as(mediator)
                .put(path + "/situation", now.put("quartier", "441840101"))
                .expect(204);
        assertThat(request(mediator, opened.at("/reference"))
                        .at("/criteria/3/points")
                        .asText())
                .isEqualTo("15.0");
        service.as(mediator)
                .put(path + "/situation", now.put("communeCode", "44109"))
                .expectProblem(422, "invalid-fields");
        service.asNobody()
                .put(
                        API + "/followed-requests/erasure",
                        A.JSON.createObjectNode().put("trackingCode", opened.at("/trackingCode")))
                .expect(204);
        assertThat(service.as(A.decider()).get(path).expect(200).json().has("quartier"))
                .isFalse();
    }

    @Test
    void no_event_and_no_report_names_a_quartier() {
        Actor mediator = A.mediator();
        for (int i = 0; i < 6; i++) {
            open(mediator, "44184", "441840101").expect(201);
        }
        assertThat(service.as(steward).get(API + "/bias-report").expect(200).text())
                .contains("44184")
                .doesNotContain("441840101", "Penhoët");
        assertThat(service.as(A.decider())
                        .get(API + "/requests?limit=200")
                        .expect(200)
                        .text())
                .doesNotContain("441840101");
        List<Event> told = service.log().of("redistribution");
        assertThat(told).noneMatch(event -> event.json().toString().contains("441840101"));
    }

    @Test
    void anybody_reads_the_index_of_the_communes_that_are_served_and_of_the_quartiers_of_one() {
        service.as(steward)
                .put(API + "/references/territory/2026-11", """
                        {"territory": {"epcis": [], "communes": ["44184", "44109", "44143"], "departements": [],
                          "elsewhere": []}, "validFrom": "%s", "reason": "Délibération"}""".formatted(LocalDate.now(ZoneId.of("Europe/Paris"))))
                .expect(200);
        JsonNode index =
                service.asNobody().get(API + "/territory/index").expect(200).json();
        assertThat(index.at("/ofCommunes/reason").asText()).isEqualTo("Mednum, exemple");
        assertThat(index.at("/served").asInt()).isEqualTo(3);
        assertThat(index.at("/communes").findValuesAsText("name"))
                .as("the most inhabited first")
                .containsExactly("Nantes", "Saint-Nazaire", "Rezé");
        assertThat(index.at("/communes/1/score").asText()).isEqualTo("4.0");
        assertThat(index.at("/communes/1/latitude").asInt()).isBetween(472_000, 473_500);
        assertThat(index.at("/communes/2/score").isMissingNode())
                .as("a commune without an index")
                .isTrue();
        assertThat(index.at("/quartiers")).isEmpty();
        JsonNode one = service.asNobody()
                .get(API + "/territory/index?communeCode=44184")
                .expect(200)
                .json();
        assertThat(one.at("/communes").findValuesAsText("name")).containsExactly("Saint-Nazaire");
        assertThat(one.at("/quartiers").findValuesAsText("name")).containsExactly("Centre", "Méan-Penhoët");
        assertThat(one.at("/quartiers/1/source").asText()).isEqualTo("INSEE");
        service.asNobody().get(API + "/territory/index?communeCode=44999").expectProblem(422, "invalid-fields");
    }

    @Test
    void a_new_file_tells_what_it_changes_and_only_a_steward_loads_one() {
        Answer same = load("quartiers", FILE).expect(200);
        assertThat(same.json().toString())
                .contains("\"quartiers\":2", "\"communes\":1", "\"added\":0", "\"gone\":0", "\"changed\":0");
        assertThat(service.asNobody()
                        .get(API + "/references/quartiers")
                        .expect(200)
                        .at("/0/reason"))
                .isEqualTo("Quartiers : 2, communes : 1. Ajoutés : 2, retirés : 0, changés : 0.");
        load("quartiers", HEAD + "441840101,Penhoët,44184,11,INSEE,2026-01-01\n")
                .expectProblem(422, "reference-file-refused");
        service.as(A.mediator())
                .put(API + "/references/quartiers", FILE.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expectProblem(403, "role-not-allowed");
    }
}
