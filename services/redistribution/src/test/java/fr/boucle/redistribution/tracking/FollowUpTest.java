package fr.boucle.redistribution.tracking;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    @Test
    void the_follow_up_question_is_asked_in_time_and_answered_with_the_code() {
        A.Reserved delivered = A.delivered();
        int before = answers().size();
        int counted = counted();
        String answers = "{\"trackingCode\":\"" + delivered.request().code()
                + "\",\"month\":3,\"stillUsed\":true,\"wouldHaveBought\":\"NEW\"}";
        String path = API + "/followed-requests/answers";
        service().asNobody().put(path, answers).expectProblem(409, "follow-up-too-early");
        try {
            TestClock.advance(Duration.ofDays(93));
            service().bean(AskFollowUps.class).ask();
            service().bean(AskFollowUps.class).ask();
            service().asNobody().put(path, answers).expect(204);
            service().asNobody().put(path, answers).expect(204);
            told(before, "NEW");
            service().asNobody().put(path, answers.replace("NEW", "NONE")).expect(204);
            told(before, "NEW", "NONE");
        } finally {
            TestClock.reset();
        }
        Answer letters = service()
                .as(delivered.mediator())
                .get(API + "/requests/" + delivered.request().reference() + "/letters")
                .expect(200);
        assertThat(letters.json().findValuesAsText("kind")).containsOnlyOnce("FOLLOW_UP_3");
        assertThat(counted()).as("one household, however often it answers").isEqualTo(counted + 1);
    }

    /** The answers counted for laptops after three months, of every household. */
    private static int counted() {
        return service().asNobody().get(API + "/follow-ups").expect(200).json().findValues("answers").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
    }

    @Test
    void a_structure_reads_which_questions_wait_for_an_answer() {
        A.Reserved delivered = A.delivered();
        assertThat(waiting(delivered).json().findValuesAsText("month")).containsExactly("3");
        assertThat(waiting(delivered).at("/0/requestReference"))
                .isEqualTo(delivered.request().reference());
        try {
            TestClock.advance(Duration.ofDays(300));
            assertThat(waiting(delivered).json().findValuesAsText("month")).containsExactly("12");
        } finally {
            TestClock.reset();
        }
        assertThat(service()
                        .as(A.mediator())
                        .get(API + "/open-follow-ups")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    private static Answer waiting(A.Reserved delivered) {
        return service().as(delivered.mediator()).get(API + "/open-follow-ups").expect(200);
    }

    /** What the others are told: under one id, without device, reservation or request. */
    private static void told(int before, String... bought) {
        eventually(() -> {
            List<Event> all = answers();
            List<Event> answers = all.subList(before, all.size());
            assertThat(answers)
                    .extracting(event -> event.json().at("/wouldHaveBought").asText())
                    .containsExactly(bought);
            assertThat(answers)
                    .extracting(event -> event.json().at("/answerId").asText())
                    .containsOnly(answers.getFirst().json().at("/answerId").asText());
            assertThat(answers.getFirst().json().properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .containsExactlyInAnyOrder(
                            "answerId", "month", "kind", "stillUsed", "wouldHaveBought", "answeredAt");
        });
    }

    private static List<Event> answers() {
        return service().log().of("redistribution").stream()
                .filter(event -> event.name().equals("FollowUpAnswered"))
                .toList();
    }
}
