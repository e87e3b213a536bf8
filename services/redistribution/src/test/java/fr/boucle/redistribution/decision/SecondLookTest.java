package fr.boucle.redistribution.decision;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What letter, page and guide promise after a refusal. */
class SecondLookTest {
    private final Actor mediator = A.mediator();
    private final Actor first = A.decider();
    private final A.Opened request = A.opened(mediator, A.request("SHARED", "LAPTOP"));

    private static ObjectNode refusal() {
        return A.JSON.createObjectNode()
                .put("outcome", "REFUSED")
                .put("reasonCode", "NEED_NOT_SHOWN")
                .put("explanation", "Le besoin n'est pas établi");
    }

    private Answer decide(Actor decider, JsonNode decision) {
        String etag = service()
                .as(decider)
                .get(API + "/requests/" + request.reference())
                .expect(200)
                .etag();
        return service()
                .as(decider)
                .ifMatch(etag)
                .put(API + "/requests/" + request.reference() + "/decision", decision);
    }

    private Answer askOwn() {
        return service()
                .asNobody()
                .put(API + "/followed-requests/second-look", A.code(request).put("words", "Il est vraiment en panne"));
    }

    private JsonNode followed() {
        return service()
                .asNobody()
                .post(API + "/followed-requests", A.code(request))
                .expect(200)
                .json();
    }

    @Test
    void the_household_asks_and_another_person_decides_and_both_decisions_are_kept() {
        askOwn().expectProblem(409, "nothing-to-look-at");
        decide(first, refusal()).expect(200);
        JsonNode refused = followed();
        assertThat(refused.at("/afterwards/secondLook/state").asText()).isEqualTo("POSSIBLE");
        assertThat(refused.at("/score").asText()).isNotEmpty();
        assertThat(refused.at("/wouldChange")).isNotEmpty().allSatisfy(change -> assertThat(
                        change.at("/difference").decimalValue())
                .isPositive());

        Answer asked = askOwn().expect(200);
        assertThat(askOwn().expect(200).json()).isEqualTo(asked.json());
        assertThat(followed().at("/state").asText()).isEqualTo("IN_REVIEW");
        assertThat(followed().at("/rank").asInt()).isPositive();
        assertThat(followed().at("/afterwards/secondLook/decideBy").asText()).isEqualTo(asked.at("/decideBy"));
        JsonNode waiting =
                service().as(first).get(API + "/second-looks").expect(200).json();
        assertThat(waiting)
                .filteredOn(look -> look.at("/reference").asText().equals(request.reference()))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.at("/mine").asBoolean()).isTrue();
                    assertThat(look.at("/words").asText()).contains("vraiment");
                });

        assertThat(reviewable(first)).doesNotContain(request.reference());
        assertThat(reviewable(A.decider())).contains(request.reference());

        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        decide(first, A.grant(device)).expectProblem(409, "same-decider");
        decide(A.decider(), A.grant(device)).expect(200);
        assertThat(followed().at("/state").asText()).isEqualTo("GRANTED");
        assertThat(followed().at("/decisions")).hasSize(2);
        eventually(() -> assertThat(service().log().of("redistribution"))
                .filteredOn(
                        event -> event.json().at("/requestReference").asText().equals(request.reference())
                                && !event.name().equals("DeviceReserved"))
                .extracting(Event::name)
                .containsExactly("RequestOpened", "RequestDecided", "SecondLookAsked", "RequestDecided"));
    }

    private static List<String> reviewable(Actor decider) {
        return service()
                .as(decider)
                .get(API + "/requests?state=IN_REVIEW&reviewable=true&limit=200")
                .expect(200)
                .json()
                .findValuesAsText("reference");
    }

    @Test
    void it_is_given_once_and_then_only_another_situation_opens_the_request_again_at_the_place_of_its_first_day() {
        decide(first, refusal()).expect(200);
        service()
                .as(mediator)
                .put(API + "/requests/" + request.reference() + "/second-look", "{}")
                .expect(200);
        decide(A.decider(), refusal()).expect(200);
        askOwn().expectProblem(409, "second-look-given");
        assertThat(followed().at("/afterwards/secondLook/state").asText()).isEqualTo("GIVEN");

        ObjectNode situation = A.JSON.createObjectNode();
        situation
                .put("need", "NONE")
                .put("people", 3)
                .put("communeCode", "44109")
                .put("internet", true)
                .putArray("household")
                .add("SCHOOL_CHILD");
        ObjectNode own = A.code(request);
        var _ = own.set("situation", situation);
        String openedAt = followed().at("/openedAt").asText();
        JsonNode before = notices();
        service().asNobody().put(API + "/followed-requests/situation", own).expect(204);
        assertThat(notices()).isEqualTo(before);
        service().asNobody().put(API + "/followed-requests/situation", own).expect(204);
        assertThat(followed().at("/state").asText()).isEqualTo("WAITING");
        assertThat(followed().at("/need").asText()).isEqualTo("NONE");
        assertThat(followed().at("/openedAt").asText()).isEqualTo(openedAt);
        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        decide(A.decider(), A.grant(device)).expect(200);
        service()
                .as(mediator)
                .put(API + "/requests/" + request.reference() + "/situation", situation.put("need", "SECOND"))
                .expectProblem(409, "situation-not-changed-now");
    }

    private JsonNode notices() {
        return service()
                .asNobody()
                .post(API + "/followed-requests/notices", A.code(request))
                .expect(200)
                .json();
    }

    @Test
    void the_letter_of_a_refusal_says_until_when_and_what_would_raise_the_points_and_the_day_is_kept() {
        Answer decided = decide(first, refusal()).expect(200);
        String letter = service()
                .as(mediator)
                .get(API + "/requests/" + request.reference() + "/decisions/" + decided.at("/decisionId") + "/letter")
                .expect(200)
                .text();
        assertThat(letter)
                .contains(
                        "une autre personne regarde ce refus, jusqu'au",
                        "aucun appareil, +",
                        "Nantes",
                        "Défenseur des droits");
        assertThat(letter).doesNotContain("+ -");
        try {
            TestClock.advance(Duration.ofDays(61));
            askOwn().expectProblem(409, "second-look-too-late");
            assertThat(followed().at("/afterwards/secondLook/state").asText()).isEqualTo("TOO_LATE");
        } finally {
            TestClock.reset();
        }
    }

    @Test
    void a_request_made_alone_says_that_no_structure_saw_it() {
        decide(first, refusal()).expect(200);
        String sources = service()
                .asNobody()
                .post(API + "/followed-requests/notices", A.code(request))
                .expect(200)
                .text();
        assertThat(sources).contains("saisi par la structure d'accompagnement");
    }
}
