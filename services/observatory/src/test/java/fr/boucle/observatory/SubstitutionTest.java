package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
    private static void told(ServicePart part, UUID answer, int version, String bought) throws IOException {
        ObjectNode event = (ObjectNode) new ObjectMapper().readTree(Golden.json("redistribution", "FollowUpAnswered"));
        var _ = event.put("answerId", answer.toString()).put("wouldHaveBought", bought);
        Event _ = part.log()
                .publish("fr.boucle.redistribution.FollowUpAnswered.v1", answer, version, null, event.toString());
    }

    @Test
    void the_share_that_would_have_bought_new_is_said_from_five_answers_on_and_a_later_answer_replaces_the_earlier()
            throws IOException {
        try (ServicePart part = ServicePart.start("observatory", Map.of())) {
            UUID changed = UUID.randomUUID();
            told(part, changed, 0, "NEW");
            told(part, changed, 1, "NONE");
            for (String bought : new String[] {"NEW", "USED", "NEW"}) {
                told(part, UUID.randomUUID(), 0, bought);
            }
            eventually(() ->
                    assertThat(indicators(part).at("/substitution/answers")).isEqualTo("4"));
            assertThat(indicators(part).json().at("/substitution").has("percent"))
                    .isFalse();
            told(part, UUID.randomUUID(), 0, "NONE");
            eventually(() ->
                    assertThat(indicators(part).at("/substitution/percent")).isEqualTo("40"));
        }
    }

    @Test
    void from_enough_answers_to_the_question_of_one_month_on_the_measured_rate_replaces_the_assumption()
            throws IOException {
        try (ServicePart part = ServicePart.start("observatory", Map.of("boucle.substitution-fewest-answers", "10"))) {
            for (int answer = 0; answer < 9; answer++) {
                told(part, UUID.randomUUID(), 0, answer < 3 ? "NEW" : "NONE");
            }
            eventually(() ->
                    assertThat(indicators(part).at("/substitution/answers")).isEqualTo("9"));
            JsonNode assumed = avoided(part);
            assertThat(assumed.at("/substitution/basis").asText()).isEqualTo("ASSUMED");
            assertThat(assumed.at("/substitution/answers").asInt()).isEqualTo(9);
            assertThat(assumed.at("/substitutionRate/central").asText()).isEqualTo("0.5");
            assertThat(assumed.at("/notes/0").asText()).contains("supposé : 9 réponses", "il en faut 10");
            told(part, UUID.randomUUID(), 0, "NONE");
            eventually(() ->
                    assertThat(avoided(part).at("/substitution/basis").asText()).isEqualTo("MEASURED"));
            JsonNode measured = avoided(part);
            // 3 of 10; Wilson 95 %: 0.108 to 0.603
            assertThat(measured.at("/substitutionRate").toString())
                    .isEqualTo("{\"central\":0.3,\"high\":0.6,\"low\":0.11}");
            assertThat(measured.at("/substitution/month").asInt()).isEqualTo(3);
            assertThat(measured.at("/substitution/lastAnswerAt").asText()).isEqualTo("2027-02-22T10:00:00Z");
            assertThat(measured.at("/notes").toString())
                    .contains("mesuré : 10 réponses")
                    .doesNotContain("reste une hypothèse");
        }
    }

    @Test
    void a_gift_counts_once_so_only_the_month_that_more_households_answered_is_counted() {
        Instant may = Instant.parse("2027-05-01T00:00:00Z");
        AnswerSample sample = AnswerSample.of(List.of(
                new AnswerCount(3, "NEW", 6, may),
                new AnswerCount(3, "NONE", 4, may.minusSeconds(9)),
                new AnswerCount(12, "NEW", 9, may.plusSeconds(9))));
        assertThat(sample).isEqualTo(new AnswerSample(3, 10, 6, may));
        assertThat(AnswerSample.of(List.of()).answers()).isZero();
    }

    private static JsonNode avoided(ServicePart part) {
        return indicators(part).json().at("/avoidedEmissions");
    }

    private static Answer indicators(ServicePart part) {
        return part.asNobody().get("/api/observatory/indicators").expect(200);
    }
}
