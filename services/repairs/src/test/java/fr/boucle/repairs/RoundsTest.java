package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Eventually;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A machine that comes back shows how often it was here, and of another workshop's stays only that they were. */
class RoundsTest {
    private final TwoWorkshops both = new TwoWorkshops();
    private final Workshop first = both.first;
    private final Workshop second = both.second;

    @Test
    void the_earlier_rounds_of_a_machine_are_shown_to_whom_they_are_of_and_of_the_others_that_they_were() {
        Workshop.Announced known = both.delivered();
        UUID elsewhere = TwoWorkshops.comesAgain(second, known, "Dell Inc.");
        TwoWorkshops.answer(second, elsewhere, "SAME_HERE", 204);
        JsonNode theirs = second.show(elsewhere).json().at("/rounds");
        assertThat(theirs.findValuesAsText("elsewhere")).containsExactly("true", "false");
        assertThat(theirs.at("/1/cameBy").asText()).isEqualTo("UnexpectedDeviceReceived");
        assertThat(theirs.toString())
                .doesNotContain(known.deviceId().toString(), known.code(), first.id.toString(), "DeviceLeft");
        UUID back = TwoWorkshops.comesAgain(first, known, "Dell Inc.");
        String gone = TwoWorkshops.twins(second, elsewhere).findParents("open").stream()
                .filter(twin -> twin.get("open").asBoolean())
                .map(twin -> twin.get("twinId").asText())
                .findFirst()
                .orElseThrow();
        second.put(elsewhere, "twins/" + gone, "{\"answer\":\"SAME_GONE\"}").expect(204);
        first.put(back, "twins/" + gone, "{\"answer\":\"SAME_HERE\"}").expect(204);
        JsonNode own = first.show(back).json().at("/rounds");
        assertThat(own.findValuesAsText("elsewhere")).containsExactly("false", "true", "false");
        assertThat(own.at("/0/deviceId").asText()).isEqualTo(known.deviceId().toString());
        assertThat(own.at("/0/code").asText()).isEqualTo(known.code());
        assertThat(own.at("/0/leftBy").asText()).isEqualTo("DeviceLeft");
        assertThat(own.at("/0/grade").asText()).isNotEmpty();
        assertThat(own.at("/2/deviceId").asText()).isEqualTo(back.toString());
        assertThat(own.at("/2/leftBy").isNull() || own.at("/2/leftBy").isMissingNode())
                .isTrue();
        assertThat(own.toString()).doesNotContain(elsewhere.toString(), second.id.toString());
    }

    @Test
    void a_machine_that_a_household_brought_back_shows_its_earlier_round_and_why_it_came() {
        Workshop.Announced known = both.delivered();
        assertThat(first.show(known.deviceId()).json().at("/rounds")).hasSize(1);
        both.returned(known);
        Eventually.eventually(() ->
                assertThat(first.show(known.deviceId()).json().at("/rounds")).hasSize(2));
        JsonNode rounds = first.show(known.deviceId()).json().at("/rounds");
        assertThat(rounds.findValuesAsText("cameBy")).containsExactly("DeviceReceived", "DeviceCameBack");
        assertThat(rounds.at("/1/why").asText()).isEqualTo("BROKEN_DOWN");
    }
}
