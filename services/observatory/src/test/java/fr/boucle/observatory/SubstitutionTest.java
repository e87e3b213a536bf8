package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import java.io.IOException;
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

    private static Answer indicators(ServicePart part) {
        return part.asNobody().get("/api/observatory/indicators").expect(200);
    }
}
