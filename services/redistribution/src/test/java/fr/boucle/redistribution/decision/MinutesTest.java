package fr.boucle.redistribution.decision;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MinutesTest {
    @Test
    void each_decision_of_the_day_is_minuted_without_a_word_that_people_wrote() {
        A.Reserved granted = A.reserved();
        A.Opened refused = A.opened(A.mediator(), A.request("SECOND", "LAPTOP"));
        service()
                .as(A.decider())
                .ifMatch(refused.etag())
                .put(
                        API + "/requests/" + refused.reference() + "/decision",
                        "{\"outcome\":\"REFUSED\",\"reasonCode\":\"ALREADY_EQUIPPED\",\"explanation\":\"Mots du décideur\"}")
                .expect(200);
        var answer =
                service().as(Someone.with(Role.DECIDER)).get(API + "/minutes").expect(200);
        assertThat(answer.text()).doesNotContain("Mots du décideur");
        assertThat(decision(answer.json(), granted.request().reference())
                        .at("/deviceCode")
                        .asText())
                .isNotEmpty();
        assertThat(decision(answer.json(), refused.reference()).at("/outcome").asText())
                .isEqualTo("REFUSED");
        assertThat(answer.json().at("/deciders").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(service()
                        .as(Someone.with(Role.AUDITOR))
                        .get(API + "/minutes?day=2020-01-01")
                        .expect(200)
                        .json()
                        .at("/decisions"))
                .isEmpty();
        service().as(A.mediator()).get(API + "/minutes").expectProblem(403, "role-not-allowed");
    }

    private static JsonNode decision(JsonNode minutes, String reference) {
        return StreamSupport.stream(minutes.at("/decisions").spliterator(), false)
                .filter(one -> one.at("/reference").asText().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
