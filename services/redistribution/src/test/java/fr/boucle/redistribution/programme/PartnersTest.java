package fr.boucle.redistribution.programme;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import org.junit.jupiter.api.Test;

class PartnersTest {
    private final Actor steward = Someone.with(Role.STEWARD);
    private final String path = API + "/programmes/" + Ids.next();

    @Test
    void those_who_carry_a_programme_are_named_and_replaced_by_a_later_list() {
        service().as(steward).put(path, """
                        {"title":"Aînés du quai %s","from":"2020-01-01","until":"2020-12-31","quota":10,"stockSharePercent":10,
                        "criteria":{},"partners":["CCAS du Port"]}""".formatted(path)).expect(204);
        service()
                .as(steward)
                .put(path + "/partners", "{\"partners\":[\"Conseil départemental 44\",\"Rectorat de Nantes\"]}")
                .expect(204);
        assertThat(service()
                        .as(steward)
                        .get(API + "/programmes?limit=200")
                        .expect(200)
                        .text())
                .contains("Conseil départemental 44", "Rectorat de Nantes");
        service()
                .as(steward)
                .put(path + "/partners", "{\"partners\":[\"un, deux\"]}")
                .expectProblem(422, "invalid-fields");
        service()
                .as(Someone.with(Role.AGENT))
                .put(path + "/partners", "{\"partners\":[]}")
                .expectProblem(404, "not-found");
    }
}
