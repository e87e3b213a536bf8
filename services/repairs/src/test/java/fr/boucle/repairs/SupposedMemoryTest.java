package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a device is only supposed to have because of what it is called answers for nothing once it is called otherwise. */
class SupposedMemoryTest {
    private static final String KIND = "{\"kind\":\"%s\",\"reasonCode\":\"SEEN\",\"massGrams\":1290}";
    private static final String OPENED = "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\",\"note\":\"vu\"}}";
    private static final String RESET =
            "{\"method\":\"SYSTEM_RESET\",\"level\":\"PURGE\",\"tool\":\"menu\",\"verified\":true,\"reset\":{"
                    + "\"system\":\"WINDOWS\",\"version\":11,\"encryptionSeen\":true,\"accountsRemoved\":true,"
                    + "\"locksOff\":true,\"restartedToSetup\":true,\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"}}";

    private final Workshop workshop = new Workshop();

    private String state(UUID id) {
        return workshop.show(id).at("/state");
    }

    private void call(UUID id, String kind) {
        workshop.put(id, "kind", KIND.formatted(kind)).expect(204);
    }

    private void reset(UUID id) {
        workshop.put(id, "manual-erasures/BUILT-IN", RESET).expect(204);
    }

    @ParameterizedTest
    @CsvSource({"LAPTOP,TABLET,LAPTOP", "LAPTOP,SMARTPHONE,SERVER", "DESKTOP,TABLET,PRINTER", "OTHER,SMARTPHONE,NETWORK"
    })
    void a_reset_of_what_was_called_a_tablet_answers_for_no_disk(String kind, String between, String then) {
        UUID id = workshop.receivedAs(kind);
        call(id, between);
        reset(id);
        assertThat(state(id)).isEqualTo("ERASED");
        call(id, then);
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expectProblem(409, "media-not-cleared");
        workshop.put(id, "media", OPENED).expect(204);
        if (then.equals("NETWORK")) {
            assertThat(state(id)).isEqualTo("RECEIVED");
            workshop.put(id, "media", OPENED.replace("COVER_OPENED", "SETTINGS_RESET"))
                    .expect(204);
        }
        assertThat(state(id)).isEqualTo("ERASED");
    }

    @Test
    void a_disk_that_was_proved_does_not_answer_for_what_a_tablet_was_never_opened_for() {
        Workshop.Announced laptop = workshop.erased();
        call(laptop.deviceId(), "TABLET");
        reset(laptop.deviceId());
        call(laptop.deviceId(), "LAPTOP");
        assertThat(state(laptop.deviceId())).isEqualTo("RECEIVED");
        workshop.put(laptop.deviceId(), "media", OPENED).expect(204);
        assertThat(state(laptop.deviceId())).isEqualTo("ERASED");
    }

    @Test
    void a_memory_that_it_never_had_goes_after_a_second_look_and_comes_back_with_the_kind() {
        UUID id = workshop.receivedAs("LAPTOP");
        String said = "{\"reason\":\"NOT_A_MEDIUM\",\"note\":\"un portable\"}";
        call(id, "TABLET");
        workshop.put(id, "media/BUILT-IN/correction", said).expectProblem(409, "memory-built-in");
        call(id, "LAPTOP");
        workshop.put(id, "media", OPENED).expect(204);
        assertThat(state(id)).as("a phone stays one").isEqualTo("RECEIVED");
        workshop.put(id, "media/BUILT-IN/correction", said).expect(204);
        workshop.service
                .as(Someone.of(workshop.id, Role.TECHNICIAN))
                .put("/api/repairs/devices/" + id + "/media/BUILT-IN/second-look", "{\"agreed\":true}")
                .expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
        call(id, "TABLET");
        assertThat(state(id)).isEqualTo("RECEIVED");
        reset(id);
        assertThat(state(id)).isEqualTo("ERASED");
    }

    @Test
    void a_memory_that_somebody_looked_for_and_did_not_find_is_on_no_paper() {
        UUID id = workshop.receivedAs("LAPTOP");
        call(id, "TABLET");
        reset(id);
        call(id, "LAPTOP");
        workshop.put(id, "media", OPENED).expect(204);
        assertThat(workshop.show(id).at("/media")).isEqualTo("[]");
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
        JsonNode ready = workshop.event(id, "DeviceReady").json();
        assertThat(ready.at("/absence").asText()).isEqualTo("COVER_OPENED");
        assertThat(ready.at("/clearedMedia")).isEmpty();
    }

    @Test
    void a_memory_that_was_reset_goes_after_a_second_look_where_something_else_was_found() {
        UUID id = workshop.receivedAs("LAPTOP");
        String said = "{\"reason\":\"NOT_A_MEDIUM\",\"note\":\"un portable\"}";
        call(id, "TABLET");
        reset(id);
        call(id, "LAPTOP");
        String serial = Workshop.freshSerial();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"HDD\"}]}")
                .expect(204);
        assertThat(workshop.show(id).at("/media/0/erasure/verdict")).isEqualTo("ACCEPTED");
        workshop.put(id, "media/BUILT-IN/correction", said).expect(204);
        assertThat(workshop.show(id).at("/media/0/erasure/verdict")).isEqualTo("DOUBTED");
        workshop.service
                .as(Someone.of(workshop.id, Role.TECHNICIAN))
                .put("/api/repairs/devices/" + id + "/media/BUILT-IN/second-look", "{\"agreed\":true}")
                .expect(204);
        assertThat(workshop.show(id).at("/media/0/erasure/verdict")).isEqualTo("STRUCK");
    }

    @Test
    void a_disk_that_was_proved_is_no_error() {
        Workshop.Announced laptop = workshop.erased();
        workshop.put(
                        laptop.deviceId(),
                        "media/" + laptop.medium() + "/correction",
                        "{\"reason\":\"NOT_A_MEDIUM\",\"note\":\"x\"}")
                .expect(204);
        assertThat(state(laptop.deviceId())).isEqualTo("ERASED");
    }

    @ParameterizedTest
    @CsvSource({"PRINTER,LAPTOP,RECEIVED", "LAPTOP,PRINTER,ERASED", "LAPTOP,ALL_IN_ONE,ERASED", "LAPTOP,TABLET,RECEIVED"
    })
    void a_look_stands_where_as_much_was_asked(String kind, String then, String state) {
        UUID id = workshop.receivedAs(kind);
        workshop.put(id, "media", OPENED).expect(204);
        call(id, then);
        assertThat(state(id)).isEqualTo(state);
    }
}
