package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a step says of a household is for whoever did it, and for those who watch over the whole. */
class HouseholdFactsTest {
    private static final ServicePart PART = ServicePart.shared("observatory");

    private static Answer passport(Actor reader, UUID device) {
        return PART.as(reader)
                .get("/api/observatory/devices/" + device + "/passport")
                .expect(200);
    }

    private static JsonNode delivered(Answer passport) {
        return passport.json()
                .at("/steps")
                .valueStream()
                .filter(step -> step.at("/event").asText().equals("DeviceDelivered"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_household_of_a_step_is_told_to_whoever_did_it_and_to_nobody_beside() {
        Story story = Story.whole(12);
        story.events.forEach(PART.log()::publish);
        Actor auditor = Someone.with(Role.AUDITOR);
        // the decision comes on another topic than the hand-over: the thread is whole when both have arrived
        eventually(() ->
                assertThat(passport(auditor, story.laptop).json().at("/steps")).hasSize(PassportTest.LAPTOP.size()));
        Answer whole = passport(auditor, story.laptop);
        assertThat(whole.text()).contains(story.reference, "\"area\"");
        UUID deliverer = UUID.fromString(delivered(whole).at("/organisationId").asText());
        assertThat(delivered(passport(Someone.of(deliverer, Role.DECIDER), story.laptop))
                        .toString())
                .contains(story.reference, "\"area\"");
        Answer stranger = passport(Someone.with(Role.AGENT), story.laptop);
        assertThat(stranger.text()).doesNotContain(story.reference, "\"area\"").contains("\"grade\"");
        assertThat(stranger.json().at("/steps"))
                .hasSize(whole.json().at("/steps").size());
    }
}
