package fr.boucle.redistribution.tracking;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private final A.Reserved delivered = A.delivered();

    private Answer tell(String kind, String wish) {
        return service()
                .asNobody()
                .put(
                        API + "/followed-requests/trouble",
                        A.code(delivered.request())
                                .put("kind", kind)
                                .put("wish", wish)
                                .put("words", "Il ne s'allume plus"));
    }

    private JsonNode open() {
        return service()
                .as(delivered.mediator())
                .get(API + "/troubles")
                .expect(200)
                .json();
    }

    private JsonNode followed() {
        return service()
                .asNobody()
                .post(API + "/followed-requests", A.code(delivered.request()))
                .expect(200)
                .json();
    }

    @Test
    void a_breakdown_told_by_the_household_ends_with_the_exchange_and_keeps_its_first_day() {
        tell("BROKEN_DOWN", "REPAIR").expect(204);
        tell("BROKEN_DOWN", "EXCHANGE").expect(204);
        assertThat(open()).singleElement().satisfies(trouble -> {
            assertThat(trouble.at("/wish").asText()).isEqualTo("EXCHANGE");
            assertThat(trouble.at("/words").asText()).contains("s'allume");
        });
        assertThat(followed().at("/afterwards/trouble/kind").asText()).isEqualTo("BROKEN_DOWN");
        String openedAt = followed().at("/openedAt").asText();
        service()
                .as(delivered.mediator())
                .put(delivered.path() + "/return", "{\"reasonCode\":\"BROKEN_DOWN\",\"exchange\":true}")
                .expect(204);
        assertThat(open()).isEmpty();
        assertThat(followed().at("/state").asText()).isEqualTo("WAITING");
        assertThat(followed().at("/openedAt").asText()).isEqualTo(openedAt);
        tell("BROKEN_DOWN", "REPAIR").expectProblem(409, "not-possible-in-this-state");
    }

    @Test
    void what_the_structure_settles_without_a_return_is_settled_and_its_words_go_with_the_household() {
        tell("NOT_SUITABLE", "REPAIR").expect(204);
        service().as(A.mediator()).put(delivered.path() + "/trouble-end", "{}").expectProblem(404, "not-found");
        service()
                .as(delivered.mediator())
                .put(delivered.path() + "/trouble-end", "{}")
                .expect(204);
        assertThat(open()).isEmpty();
        service()
                .asNobody()
                .put(API + "/followed-requests/erasure", A.code(delivered.request()))
                .expect(204);
        assertThat(A.count("SELECT COUNT(*) FROM trouble WHERE LENGTH(words) > 0 AND reservation_id = UNHEX('"
                        + delivered.id().replace("-", "") + "')"))
                .isZero();
    }

    @Test
    void the_mediator_writes_down_what_was_answered_on_the_telephone() {
        String path = API + "/requests/" + delivered.request().reference() + "/follow-ups/3";
        String told = "{\"stillUsed\":true,\"wouldHaveBought\":\"USED\"}";
        assertThat(followed().at("/afterwards/followUps/0/due").asBoolean()).isFalse();
        service().as(delivered.mediator()).put(path, told).expectProblem(409, "follow-up-too-early");
        service().as(A.mediator()).put(path, told).expectProblem(404, "not-found");
        try {
            TestClock.advance(Duration.ofDays(93));
            assertThat(followed().at("/afterwards/followUps/0/due").asBoolean()).isTrue();
            service().as(delivered.mediator()).put(path, told).expect(204);
            assertThat(followed().at("/afterwards/followUps/0/answered").asBoolean())
                    .isTrue();
        } finally {
            TestClock.reset();
        }
    }
}
