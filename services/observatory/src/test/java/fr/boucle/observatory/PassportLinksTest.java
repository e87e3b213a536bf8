package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A step of a passport leads to what it is of: the device, its lot, its convention, its lot of waste. */
class PassportLinksTest {
    private static final ServicePart PART = ServicePart.shared("observatory");

    private static JsonNode steps(UUID device) {
        return PART.as(Someone.with(Role.AUDITOR))
                .get("/api/observatory/devices/" + device + "/passport")
                .expect(200)
                .json()
                .at("/steps");
    }

    @Test
    void every_step_leads_on_but_never_to_a_households_request() {
        Story story = Story.whole(91);
        story.events.forEach(PART.log()::publish);
        eventually(
                () -> assertThat(steps(story.desktop).findValuesAsText("event")).contains("TreatmentConfirmed"));
        JsonNode waste = steps(story.desktop);
        assertThat(waste.findValuesAsText("subjectId")).hasSize(waste.size()).contains(story.desktop.toString());
        eventually(
                () -> assertThat(steps(story.laptop).findValuesAsText("event")).contains("DeviceDelivered"));
        assertThat(steps(story.laptop))
                .filteredOn(step -> step.at("/context").asText().equals("redistribution"))
                .isNotEmpty()
                .allMatch(step -> step.at("/subjectId").isMissingNode());
    }
}
