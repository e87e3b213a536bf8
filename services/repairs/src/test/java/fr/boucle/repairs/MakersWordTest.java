package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What only a maker says is told as a maker's word. */
class MakersWordTest {
    private final Workshop workshop = new Workshop();

    @Test
    void what_keeps_settings_is_set_back_or_somebody_says_why_there_are_none() {
        String search = "{\"media\":[],\"absence\":{\"how\":\"%s\"%s}}";
        UUID id = workshop.receivedAs("NETWORK");
        for (String vain : List.of("MAKER_SAYS_NONE", "COVER_OPENED", "BIOS_LISTS_NONE")) {
            assertThat(workshop.put(id, "media", search.formatted(vain, ""))
                            .expectProblem(409, "medium-absence-unproven")
                            .at("/detail"))
                    .contains("SETTINGS_RESET, NOTHING_TO_SET.");
        }
        workshop.put(id, "media", search.formatted("NOTHING_TO_SET", ",\"note\":\" \""))
                .expectProblem(422, "invalid-fields");
        workshop.put(id, "media", search.formatted("NOTHING_TO_SET", ",\"note\":\"Ni port ni menu de réglage\""))
                .expect(204);
        assertThat(workshop.show(id).at("/absence")).isEqualTo("NOTHING_TO_SET");
        UUID reset = workshop.receivedAs("NETWORK");
        workshop.put(reset, "media", search.formatted("SETTINGS_RESET", "")).expect(204);
        workshop.put(
                        reset,
                        "checks",
                        "{\"checks\":[{\"check\":\"POWER\",\"result\":\"PASS\"},{\"check\":\"MDM_LOCK\",\"result\":\"PASS\"}]}")
                .expect(204);
        workshop.put(reset, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(reset, "readiness", "{}").expect(204);
        assertThat(workshop.event(reset, "DeviceReady").json().at("/dataState").asText())
                .isEqualTo("SETTINGS_RESET");
    }

    @Test
    void where_only_the_maker_says_that_there_is_no_medium_what_leaves_says_no_more() {
        UUID id = workshop.announcedAs("PRINTER", "").deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        workshop.put(id, "media", "{\"media\":[],\"absence\":{\"how\":\"MAKER_SAYS_NONE\"}}")
                .expect(204);
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"POWER\",\"result\":\"PASS\"}]}")
                .expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
        assertThat(workshop.event(id, "DeviceReady").json().at("/dataState").asText())
                .isEqualTo("MAKER_SAYS_NONE");
    }

    @Test
    void a_disk_that_was_proved_says_nothing_of_the_settings() {
        UUID id = workshop.receivedAs("NETWORK");
        String serial = Workshop.freshSerial();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"HDD\"}]}")
                .expect(204);
        workshop.attach(Logs.erased(serial)).expect(201);
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        workshop.put(id, "media", "{\"media\":[],\"absence\":{\"how\":\"SETTINGS_RESET\"}}")
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"S2" + serial + "\",\"type\":\"HDD\"}]}")
                .expect(204);
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("ERASE");
    }
}
