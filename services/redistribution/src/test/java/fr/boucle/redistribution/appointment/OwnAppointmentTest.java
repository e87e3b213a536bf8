package fr.boucle.redistribution.appointment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The household chooses its time, moves it, tells that it does not come, and sends somebody. */
class OwnAppointmentTest {
    private final A.Reserved reserved = A.reserved();

    private UUID slot(Duration ahead, int places) {
        UUID id = Ids.next();
        Instant starts = service().bean(InstantSource.class).instant().plus(ahead);
        service()
                .as(reserved.mediator())
                .put(
                        API + "/slots/" + id,
                        A.JSON.createObjectNode()
                                .put("place", "CCAS, accueil")
                                .put("startsAt", starts.toString())
                                .put("endsAt", starts.plusSeconds(1800).toString())
                                .put("places", places))
                .expect(204);
        return id;
    }

    private Answer choose(UUID slot) {
        return service()
                .asNobody()
                .put(
                        API + "/followed-requests/appointment",
                        A.code(reserved.request()).put("slotId", slot.toString()));
    }

    private JsonNode slots() {
        return service()
                .asNobody()
                .post(API + "/followed-requests/slots", A.code(reserved.request()))
                .expect(200)
                .json();
    }

    @Test
    void it_chooses_moves_and_cancels_and_each_place_given_up_is_free_again() {
        UUID monday = slot(Duration.ofDays(3), 1);
        UUID tuesday = slot(Duration.ofDays(4), 1);
        UUID tooLate = slot(Duration.ofDays(40), 1);
        assertThat(slots().findValuesAsText("slotId"))
                .containsExactly(monday.toString(), tuesday.toString())
                .doesNotContain(tooLate.toString());
        choose(monday).expect(204);
        choose(monday).expect(204);
        choose(tuesday).expect(204);
        assertThat(slots())
                .filteredOn(slot -> slot.at("/chosen").asBoolean())
                .singleElement()
                .satisfies(slot -> assertThat(slot.at("/slotId").asText()).isEqualTo(tuesday.toString()));
        assertThat(A.count("SELECT COUNT(*) FROM slot WHERE taken > places")).isZero();
        service()
                .asNobody()
                .put(API + "/followed-requests/appointment-cancellation", A.code(reserved.request()))
                .expect(204);
        assertThat(slots())
                .allSatisfy(slot -> assertThat(slot.at("/chosen").asBoolean()).isFalse());
        choose(UUID.randomUUID()).expectProblem(404, "not-found");
        choose(tuesday).expect(204);
        try {
            TestClock.advance(Duration.ofDays(3));
            service().bean(RemindAppointments.class).remind();
            service().bean(RemindAppointments.class).remind();
        } finally {
            TestClock.reset();
        }
        assertThat(service()
                        .as(reserved.mediator())
                        .get(API + "/requests/" + reserved.request().reference() + "/letters")
                        .expect(200)
                        .json()
                        .findValuesAsText("kind"))
                .containsOnlyOnce("REMINDER");
    }

    @Test
    void somebody_else_fetches_the_device_with_a_code_that_opens_nothing_but_the_hand_over() {
        String code = name("Lou").expect(200).at("/pickUpCode");
        String newer = name("Sami").expect(200).at("/pickUpCode");
        assertThat(newer).isNotEqualTo(code).isNotEqualTo(reserved.request().code());
        service()
                .asNobody()
                .post(API + "/followed-requests", "{\"trackingCode\":\"" + newer + "\"}")
                .expectProblem(404, "not-found");
        assertThat(service()
                        .as(reserved.mediator())
                        .get(reserved.path())
                        .expect(200)
                        .at("/proxyNamed"))
                .isEqualTo("true");
        assertThat(service()
                        .as(reserved.mediator())
                        .get(reserved.path() + "/proxy")
                        .expect(200)
                        .at("/name"))
                .isEqualTo("Sami");
        service()
                .as(reserved.technician())
                .put(reserved.path() + "/preparation", "{}")
                .expect(204);
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/hand-over", "{\"trackingCode\":\"" + code + "\"}")
                .expectProblem(409, "wrong-tracking-code");
        service()
                .as(reserved.mediator())
                .put(reserved.path() + "/hand-over", "{\"trackingCode\":\"" + newer + "\"}")
                .expect(204);
        service()
                .asNobody()
                .put(API + "/followed-requests/erasure", A.code(reserved.request()))
                .expect(204);
        assertThat(A.count("SELECT COUNT(*) FROM proxy WHERE reservation_id = UNHEX('"
                        + reserved.id().replace("-", "") + "')"))
                .isZero();
    }

    private Answer name(String name) {
        return service()
                .asNobody()
                .put(
                        API + "/followed-requests/proxy",
                        A.code(reserved.request()).put("name", name));
    }
}
