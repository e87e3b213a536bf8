package fr.boucle.redistribution.tracking;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One household's whole way, with its code alone, and nothing of what was promised to it is refused. */
class HouseholdWayTest {
    private final Actor mediator = A.mediator();
    private final Actor technician = Someone.with(Role.TECHNICIAN);
    private final A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));
    private final String path = API + "/requests/" + request.reference();

    private ObjectNode code() {
        return A.code(request);
    }

    private Answer own(String deed, ObjectNode said) {
        return service().asNobody().put(API + "/followed-requests/" + deed, said);
    }

    private JsonNode followed() {
        return service()
                .asNobody()
                .post(API + "/followed-requests", code())
                .expect(200)
                .json();
    }

    private String state() {
        return followed().at("/state").asText();
    }

    private Answer decide(ObjectNode decision) {
        Actor decider = A.decider();
        String etag = service().as(decider).get(path).expect(200).etag();
        return service()
                .as(decider)
                .ifMatch(etag)
                .put(path + "/decision", decision)
                .expect(200);
    }

    private UUID slot(int days) {
        UUID id = UUID.randomUUID();
        Instant starts = Instant.now().plus(Duration.ofDays(days));
        service()
                .as(mediator)
                .put(
                        API + "/slots/" + id,
                        code().removeAll()
                                .put("place", "CCAS, accueil")
                                .put("startsAt", starts.toString())
                                .put("endsAt", starts.plusSeconds(1800).toString())
                                .put("places", 2))
                .expect(204);
        return id;
    }

    private String reservation(Answer granted) {
        return API + "/reservations/" + granted.at("/reservationId");
    }

    private void fetch(String reservation, String pickUpCode) {
        service().as(technician).put(reservation + "/preparation", "{}").expect(204);
        service()
                .as(mediator)
                .put(reservation + "/hand-over", "{\"trackingCode\":\"" + pickUpCode + "\"}")
                .expect(204);
    }

    @Test
    void from_a_refusal_over_a_second_look_a_moved_time_a_proxy_a_breakdown_and_an_exchange_to_its_answer() {
        String firstDay = followed().at("/openedAt").asText();
        Answer _ = decide(code().removeAll()
                .put("outcome", "REFUSED")
                .put("reasonCode", "NEED_NOT_SHOWN")
                .put("explanation", "Le besoin n'est pas établi"));
        assertThat(state()).isEqualTo("REFUSED");
        own("second-look", code().put("words", "Il est vraiment en panne")).expect(200);
        Answer granted = decide(A.grant(A.readyDevice(technician, "LAPTOP")));
        assertThat(state()).isEqualTo("GRANTED");

        own("appointment", code().put("slotId", slot(3).toString())).expect(204);
        own("appointment", code().put("slotId", slot(4).toString())).expect(204);
        String proxy = own("proxy", code().put("name", "Lou")).expect(200).at("/pickUpCode");
        fetch(reservation(granted), proxy);
        assertThat(state()).isEqualTo("SERVED");

        own("trouble", code().put("kind", "BROKEN_DOWN").put("wish", "EXCHANGE").put("words", "Écran noir"))
                .expect(204);
        service()
                .as(mediator)
                .put(reservation(granted) + "/return", "{\"reasonCode\":\"BROKEN_DOWN\",\"exchange\":true}")
                .expect(204);
        assertThat(followed().at("/openedAt").asText()).isEqualTo(firstDay);
        Answer again = decide(A.grant(A.readyDevice(technician, "LAPTOP")));
        fetch(reservation(again), request.code());
        try {
            TestClock.advance(Duration.ofDays(93));
            own("answers", code().put("month", 3).put("stillUsed", true).put("wouldHaveBought", "NONE"))
                    .expect(204);
            assertThat(followed().at("/afterwards/followUps/0/answered").asBoolean())
                    .isTrue();
        } finally {
            TestClock.reset();
        }
        assertThat(followed().at("/decisions")).hasSize(3);
    }
}
