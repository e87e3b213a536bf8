package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The technician says that it is an all-in-one and no laptop. */
class CorrectKindTest {
    private final Workshop workshop = new Workshop();

    @Test
    void a_wrong_kind_is_corrected_with_its_checklist_its_mass_and_what_the_others_are_told() {
        Workshop.Announced device = workshop.graded();
        UUID id = device.deviceId();
        String said = "{\"kind\":\"ALL_IN_ONE\",\"reasonCode\":\"SEEN\"%s}";
        workshop.put(id, "kind", said.formatted("")).expectProblem(409, "mass-of-another-kind");
        String weighed = said.formatted(",\"massGrams\":8200");
        workshop.put(id, "kind", weighed).expect(204);
        workshop.put(id, "kind", weighed).expect(204);
        assertThat(workshop.show(id).at("/kind")).isEqualTo("ALL_IN_ONE");
        assertThat(workshop.show(id).at("/state")).isEqualTo("DIAGNOSED");
        assertThat(workshop.show(id).at("/massGrams")).isEqualTo("8200");
        assertThat(workshop.show(id).at("/untested")).contains("PORTS").doesNotContain("KEYBOARD", "BATTERY");
        Event corrected = workshop.event(id, "DeviceKindCorrected");
        assertThat(corrected.json().at("/formerKind").asText()).isEqualTo("LAPTOP");
        assertThat(corrected.json().at("/massSource").asText()).isEqualTo("WEIGHED");
        assertThat(workshop.events(id, "DeviceKindCorrected")).hasSize(1);
        assertThat(workshop.show(id).json().at("/history").findValuesAsText("event"))
                .contains("DeviceKindCorrected");
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
        Event ready = workshop.event(id, "DeviceReady");
        assertThat(ready.json().at("/device/kind").asText()).isEqualTo("ALL_IN_ONE");
        assertThat(ready.json().at("/massGrams").asLong()).isEqualTo(8200);
        workshop.put(id, "kind", "{\"kind\":\"DESKTOP\",\"reasonCode\":\"SEEN\"}")
                .expectProblem(409, "device-not-on-bench");
    }
}
