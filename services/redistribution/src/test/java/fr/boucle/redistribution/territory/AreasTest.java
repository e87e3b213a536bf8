package fr.boucle.redistribution.territory;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.redistribution.Some;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a service of its own: the communes count for every request of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreasTest {
    private ServicePart service;
    private final Actor steward = Someone.with(Role.STEWARD);

    @BeforeAll
    void start() {
        service = ServicePart.start("redistribution", Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Answer load(String csv) {
        return service.as(steward).put(API + "/references/communes", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    private String areaToldOf(String commune) {
        ObjectNode body = A.request("NONE", "LAPTOP").put("communeCode", commune);
        String reference = service.as(A.mediator())
                .once()
                .post(API + "/requests", body)
                .expect(201)
                .at("/reference");
        return eventually(Duration.ofSeconds(30), () -> service.log().of("redistribution").stream()
                .filter(event -> event.json().at("/requestReference").asText().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not yet"))
                .json()
                .at("/area")
                .asText());
    }

    private void threshold(String version, int inhabitants) {
        service.as(steward)
                .put(
                        API + "/references/area-threshold/" + version,
                        "{\"fewestInhabitants\":" + inhabitants + ",\"validFrom\":\""
                                + load(Some.COMMUNES).expect(200).at("/validFrom")
                                + "\",\"reason\":\"Délibération\"}")
                .expect(200);
    }

    @Test
    void a_commune_with_few_inhabitants_is_told_as_its_epci_from_the_threshold_in_force() {
        assertThat(load(Some.COMMUNES).expect(200).at("/communes")).isEqualTo("5");
        assertThat(areaToldOf("44002")).isEqualTo("244400552");
        assertThat(areaToldOf("44109")).isEqualTo("44109");
        threshold("2026-02", 400_000);
        assertThat(areaToldOf("44109")).isEqualTo("244400404");
        Answer bias = service.as(steward).get(API + "/bias-report").expect(200);
        assertThat(bias.json().findValuesAsText("value")).contains("OTHERS").doesNotContain("44109", "44002");
    }

    @Test
    void a_commune_is_found_as_people_write_it() {
        assertThat(load(Some.COMMUNES).expect(200).at("/communes")).isEqualTo("5");
        assertThat(found("saint nazaire")).contains("44184").doesNotContain("44003");
        assertThat(found("St-Nazaire")).contains("44184");
        assertThat(found("44109")).contains("Nantes");
        assertThat(found("ancenis")).contains("44003");
        assertThat(found("x")).isEqualTo("[]");
    }

    private String found(String asked) {
        return service.asNobody()
                .get(API + "/communes?q=" + asked.replace(" ", "%20"))
                .expect(200)
                .text();
    }

    @Test
    void a_file_without_a_position_is_refused_with_its_line() {
        assertThat(load(Some.COMMUNES + "44004,Sans,244400552,900,,\n")
                        .expectProblem(422, "reference-file-refused")
                        .at("/detail"))
                .contains("Line 7", "degrees");
        load("code;nom\n").expectProblem(422, "reference-file-refused");
        service.as(A.decider())
                .put(API + "/references/communes", Some.COMMUNES.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expectProblem(403, "role-not-allowed");
    }
}
