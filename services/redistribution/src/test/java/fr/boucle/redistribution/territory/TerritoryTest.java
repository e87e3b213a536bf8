package fr.boucle.redistribution.territory;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a service of its own: whom the territory serves counts for every request of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerritoryTest {
    private ServicePart service;

    @BeforeAll
    void start() {
        service = ServicePart.start("redistribution", Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Answer open(String commune) {
        return service.as(A.mediator())
                .once()
                .post(API + "/requests", A.request("NONE", "LAPTOP").put("communeCode", commune));
    }

    private List<String> found(String typed, String member) {
        return service.asNobody()
                .get(API + "/communes?q=" + typed)
                .expect(200)
                .json()
                .findValuesAsText(member);
    }

    @Test
    void a_commune_that_does_not_exist_is_refused_and_one_outside_is_told_who_serves_it() {
        open("44999").expectProblem(422, "invalid-fields");
        open("13055").expect(201);
        service.as(Someone.with(Role.STEWARD))
                .put(API + "/references/territory/2026-11", """
                        {"territory": {"epcis": ["244400404"], "communes": ["44184"], "departements": [],
                          "elsewhere": [{"name": "Marseille solidaire", "url": "https://marseille.example/numerique",
                            "departements": ["13"]}]},
                         "validFrom": "%s", "reason": "Délibération"}""".formatted(LocalDate.now(ZoneId.of("Europe/Paris"))))
                .expect(200);
        open("44109").expect(201);
        open("44184").expect(201);
        assertThat(open("13055").expectProblem(409, "outside-territory").at("/detail"))
                .contains("Marseille solidaire", "https://marseille.example/numerique");
        assertThat(open("35238").expectProblem(409, "outside-territory").at("/detail"))
                .contains("Rennes");
        Answer marseille =
                service.asNobody().get(API + "/territory?communeCode=13055").expect(200);
        assertThat(marseille.at("/served")).isEqualTo("false");
        assertThat(marseille.at("/elsewhere/0/name")).isEqualTo("Marseille solidaire");
        assertThat(service.asNobody()
                        .get(API + "/territory?communeCode=44109")
                        .expect(200)
                        .at("/served"))
                .isEqualTo("true");
        assertThat(service.asNobody().get(API + "/communes?q=44600").expect(200).text())
                .contains("44184", "Saint-Nazaire");
        assertThat(found("Saint-Nazaire", "served"))
                .as("three communes have this name, one is served")
                .containsExactly("true", "false", "false");
        assertThat(found("Sainte-Luce", "communeCode"))
                .as("two far away are called so, a served one goes on after it")
                .containsExactly("44172", "97227", "38414");
    }
}
