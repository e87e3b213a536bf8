package fr.boucle.redistribution.request;

import static fr.boucle.redistribution.A.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a service of its own: what can be asked for counts for everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AvailabilityTest {
    private ServicePart service;

    @BeforeAll
    void start() {
        service = ServicePart.start("redistribution", Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private JsonNode told(String kind, String query) {
        JsonNode all = service.asNobody()
                .get(API + "/availability" + query)
                .expect(200)
                .json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.at("/kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Answer open(String kind) {
        return service.as(A.mediator()).once().post(API + "/requests", A.request("NONE", kind));
    }

    private void say(String kind, String mode, String area) {
        service.as(Someone.with(Role.STEWARD))
                .put(
                        API + "/availability/" + kind,
                        "{\"mode\":\"" + mode + "\",\"reasonCode\":\"STOCK_EMPTY\""
                                + (area.isEmpty() ? "" : ",\"area\":\"" + area + "\"") + "}")
                .expect(204);
    }

    @Test
    void what_can_be_asked_for_is_shown_before_anything_is_filled_in_and_what_cannot_is_refused() {
        assertThat(told("PRINTER", "").at("/open").asBoolean()).isTrue();
        say("PRINTER", "OFF", "");
        assertThat(told("PRINTER", "").at("/open").asBoolean()).isFalse();
        open("PRINTER").expectProblem(409, "kind-not-available");
        say("PRINTER", "ON", "44109");
        assertThat(told("PRINTER", "?communeCode=44109").at("/open").asBoolean())
                .isTrue();
        assertThat(told("PRINTER", "?communeCode=44184").at("/open").asBoolean())
                .isFalse();
        open("PRINTER").expect(201);
        service.as(A.mediator())
                .put(API + "/availability/PRINTER", "{\"mode\":\"ON\",\"reasonCode\":\"OTHER\"}")
                .expectProblem(403, "role-not-allowed");
    }

    @Test
    void automatic_follows_stock_and_arrivals_and_how_long_others_waited_is_not_known_yet() {
        say("SERVER", "AUTOMATIC", "");
        open("SERVER").expectProblem(409, "kind-not-available");
        JsonNode laptop = told("LAPTOP", "");
        assertThat(laptop.at("/inStock").asInt()).isZero();
        assertThat(laptop.has("waits") && !laptop.get("waits").isNull()).isFalse();
    }
}
