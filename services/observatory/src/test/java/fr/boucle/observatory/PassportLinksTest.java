package fr.boucle.observatory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Event;
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

    private static JsonNode open(String code) {
        return PART.asNobody()
                .get("/api/observatory/passports/" + code)
                .expect(200)
                .json();
    }

    private static Event end(Story story, boolean last) {
        Event treated = story.other("waste-register", "TreatmentConfirmed", story.wasteLot, 5);
        Object _ = ((ObjectNode) treated.json()).put("final", last);
        return treated;
    }

    @Test
    void a_passport_says_whether_it_is_as_it_was_reused_or_waste_and_ends_with_the_last_treatment() {
        Story story = Story.whole(92);
        story.events.removeIf(event -> event.name().equals("TreatmentConfirmed"));
        story.events.forEach(PART.log()::publish);
        eventually(
                () -> assertThat(steps(story.desktop).findValuesAsText("event")).contains("WasteLotConsigned"));
        PART.log().publish(end(story, false));
        eventually(
                () -> assertThat(steps(story.desktop).findValuesAsText("event")).contains("TreatmentConfirmed"));
        assertThat(open(story.desktopCode).at("/status").asText()).isEqualTo("WASTE");
        assertThat(open(story.desktopCode).has("endedIn")).isFalse();
        PART.log().publish(end(story, true));
        eventually(() ->
                assertThat(open(story.desktopCode).at("/endedIn").asText()).isEqualTo("2026-11"));
        assertThat(PART.as(Someone.with(Role.AGENT))
                        .get("/api/observatory/devices/" + story.desktop + "/passport")
                        .at("/endedAt"))
                .isEqualTo("2026-11-29T09:00:00Z");
        eventually(
                () -> assertThat(open(story.laptopCode).at("/status").asText()).isEqualTo("REUSED"));
        assertThat(open(story.laptopCode).has("endedIn")).isFalse();
        Story listed = new Story(93);
        PART.log().publish(listed.device("donations", "DeviceListed", listed.laptop, 1, 0));
        eventually(
                () -> assertThat(open(listed.laptopCode).at("/status").asText()).isEqualTo("ORIGINAL"));
    }

    @Test
    void every_step_leads_on_but_never_to_a_households_request() {
        Story story = Story.whole(91);
        story.events.forEach(PART.log()::publish);
        eventually(() -> assertThat(steps(story.desktop).findValuesAsText("event"))
                .contains("TreatmentConfirmed", "RegisterLineWritten", "ConventionSigned"));
        JsonNode waste = steps(story.desktop);
        assertThat(waste.findValuesAsText("subjectId")).hasSize(waste.size()).contains(story.desktop.toString());
        assertThat(waste.findValuesAsText("lineId")).containsExactly("0199a4c2-7e00-7000-8000-0000000000e9");
        assertThat(waste.findValuesAsText("donorOrganisationId"))
                .containsExactly("0199a4c2-7a00-7000-8000-0000000000a1");
        assertThat(open(story.desktopCode).toString()).doesNotContain("lineId", "donorOrganisationId");
        eventually(
                () -> assertThat(steps(story.laptop).findValuesAsText("event")).contains("DeviceDelivered"));
        assertThat(steps(story.laptop))
                .filteredOn(step -> step.at("/context").asText().equals("redistribution"))
                .isNotEmpty()
                .allMatch(step -> step.at("/subjectId").isMissingNode());
    }
}
