package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.DateExplanation;
import fr.boucle.testkit.Someone;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What left with data, or with a word too much, where somebody left a field blank. */
class SevenFaultsTest {
    private static final String LOCKS_OFF =
            "{\"check\":\"MDM_LOCK\",\"result\":\"PASS\"},{\"check\":\"ACTIVATION_LOCK\",\"result\":\"PASS\"}";
    private static final String RESET =
            "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"Paramètres Android\","
                    + "\"verified\":true,\"reset\":{\"system\":\"ANDROID\",\"version\":%s,\"encryptionSeen\":%s,\"accountsRemoved\":%s,\"locksOff\":%s,"
                    + "\"restartedToSetup\":%s,\"memoryCard\":\"NONE\",\"simCard\":\"RETURNED\"}}";

    private final Workshop workshop = new Workshop();

    private UUID phone() {
        return workshop.receivedAs("SMARTPHONE");
    }

    @Test
    void a_phone_whose_disk_field_was_left_blank_is_not_erased() {
        UUID id = phone();
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/media/0/serialNumber")).isEqualTo("BUILT-IN");
        workshop.put(id, "media", "{\"media\":[]}").expect(204);
        workshop.put(id, "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expectProblem(409, "memory-built-in");
        workshop.put(id, "media/BUILT-IN/removal", "{\"massGrams\":1}").expectProblem(409, "memory-built-in");
        workshop.put(id, "media/BUILT-IN/correction", "{\"reason\":\"NOT_A_MEDIUM\",\"note\":\"rien trouvé\"}")
                .expectProblem(409, "memory-built-in");
        workshop.put(id, "harvested-parts/" + id, "{\"kind\":\"OTHER\",\"massGrams\":40}")
                .expectProblem(409, "part-may-carry-data");
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        workshop.put(id, "diagnosis", "{\"checks\":[" + LOCKS_OFF + "]}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expectProblem(409, "media-not-cleared");
        workshop.put(id, "readiness", "{}").expectProblem(409, "media-not-cleared");
    }

    @ParameterizedTest
    @CsvSource({
        "null, false, true, true, true",
        "13, false, true, true, true",
        "13, true, false, true, true",
        "13, true, true, false, true",
        "13, true, true, true, false"
    })
    void a_phones_reset_counts_only_with_each_of_its_checks(
            String version, boolean encrypted, boolean accounts, boolean locks, boolean setup) {
        UUID id = phone();
        workshop.put(id, "manual-erasures/BUILT-IN", RESET.formatted(version, encrypted, accounts, locks, setup))
                .expectProblem(409, "reset-unproven");
        workshop.put(
                        id,
                        "manual-erasures/BUILT-IN",
                        "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"?\",\"verified\":true}")
                .expectProblem(409, "reset-unproven");
        workshop.put(id, "manual-erasures/BUILT-IN", RESET.formatted("13", true, true, true, true))
                .expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
    }

    @Test
    void a_phone_whose_locks_nobody_tried_does_not_leave() {
        UUID id = phone();
        workshop.put(id, "manual-erasures/BUILT-IN", RESET.formatted("13", true, true, true, true))
                .expect(204);
        workshop.put(id, "diagnosis", "{\"checks\":[{\"check\":\"SCREEN\",\"result\":\"PASS\"}]}")
                .expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expectProblem(409, "locks-not-tested");
        workshop.put(id, "checks", "{\"checks\":[" + LOCKS_OFF.replace("PASS", "NOT_APPLICABLE") + "]}")
                .expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expectProblem(409, "locks-not-tested");
        workshop.put(id, "diagnosis", "{\"checks\":[" + LOCKS_OFF + "]}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
    }

    @ParameterizedTest
    @EnumSource(
            value = DeviceKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SMARTPHONE", "TABLET", "SCREEN"})
    void a_kind_that_may_hold_a_medium_is_searched_and_says_how(DeviceKind kind) {
        UUID id = workshop.receivedAs(kind.name());
        workshop.put(id, "media", "{\"media\":[]}").expectProblem(409, "medium-absence-unproven");
        boolean may = Memory.of(kind) == Memory.PERHAPS;
        boolean set = Memory.of(kind) == Memory.SETTINGS;
        String enough = may ? "MAKER_SAYS_NONE" : set ? "SETTINGS_RESET" : "KERNEL_LISTS_NONE";
        String search = "{\"media\":[],\"absence\":{\"how\":\"%s\",\"note\":\"Fiche du modèle\"}}";
        if (!may) {
            workshop.put(id, "media", search.formatted("MAKER_SAYS_NONE"))
                    .expectProblem(409, "medium-absence-unproven");
        }
        workshop.put(id, "media", search.formatted(enough)).expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        String certificate = workshop.put(id, "certificate", "{}").expect(200).at("/certificateId");
        assertThat(workshop.service
                        .asNobody()
                        .get("/api/repairs/certificates/" + certificate)
                        .at("/certificate/absence"))
                .isEqualTo(enough);
    }

    @Test
    void a_disk_known_as_500_gb_is_not_proved_by_a_log_of_67_mb() {
        Workshop.Announced device = workshop.received("HDD");
        String small = Logs.erased(device.medium()).replace("500107862016", "    67108864");
        assertThat(workshop.attach(small).expect(201).at("/drives/0/reasons")).isEqualTo("[\"capacity-differs\"]");
        assertThat(workshop.show(device.deviceId()).at("/state")).isEqualTo("BLOCKED");
        workshop.attach(Logs.erased(device.medium())).expect(201);
        assertThat(workshop.show(device.deviceId()).at("/state")).isEqualTo("ERASED");
    }

    @Test
    void a_log_proves_one_device_once() {
        Workshop.Announced first = workshop.received("HDD");
        Workshop.Announced second = workshop.received("HDD");
        String log = Logs.erased(first.medium());
        workshop.attach(log).expect(201);
        assertThat(workshop.attach(log).expect(201).at("/drives/0/verdict")).isEqualTo("ACCEPTED");
        String edited = log.replace(first.medium(), second.medium());
        assertThat(workshop.preview(edited).at("/drives/0/advice")).isEqualTo("[\"WIPE_AGAIN_OR_REMOVE\"]");
        assertThat(workshop.attach(edited).at("/drives/0/reasons")).isEqualTo("[\"run-already-used\"]");
        assertThat(workshop.show(second.deviceId()).at("/state")).isEqualTo("BLOCKED");
        Workshop other = new Workshop();
        Workshop.Announced twin = other.announced("HDD", first.medium(), "ERASURE_ENTRUSTED");
        other.put(twin.deviceId(), "reception", "{}").expect(204);
        assertThat(other.attach(log).at("/drives/0/reasons")).isEqualTo("[\"run-already-used\"]");
    }

    @ParameterizedTest
    @EnumSource(DateExplanation.class)
    void a_run_before_the_devices_arrival_counts_once_somebody_explains_it(DateExplanation why) {
        Workshop.Announced device = workshop.received("HDD");
        String early = Logs.at(Logs.erased(device.medium()), Instant.now().minus(Duration.ofDays(9 + why.ordinal())));
        assertThat(workshop.preview(early).at("/drives/0/questions")).isEqualTo("[\"run-before-arrival\"]");
        assertThat(workshop.attach(early).at("/drives/0/reasons")).isEqualTo("[\"run-before-arrival\"]");
        byte[] log = early.getBytes(StandardCharsets.UTF_8);
        var explained = workshop.technician()
                .once()
                .post("/api/repairs/erasure-reports?dateExplained=" + why, log, "text/plain")
                .expect(201);
        assertThat(explained.at("/drives/0/verdict")).isEqualTo("ACCEPTED");
        assertThat(explained.json().at("/drives/0/advice"))
                .as("it was explained: nobody is asked again")
                .isEmpty();
        String certificate =
                workshop.put(device.deviceId(), "certificate", "{}").at("/certificateId");
        JsonNode medium = workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + certificate)
                .json()
                .at("/certificate/media/0");
        assertThat(medium.at("/dateExplanation").asText()).isEqualTo(why.name());
        assertThat(medium.at("/ranAt").asText()).isNotEmpty();
    }

    @Test
    void what_is_ready_says_what_was_tested_and_never_more() {
        Workshop.Announced device = workshop.erased();
        UUID id = device.deviceId();
        workshop.diagnose(id, "{\"check\":\"CAMERA\",\"result\":\"FAIL\"},{\"check\":\"SCREEN\",\"result\":\"PASS\"}")
                .expect(204);
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"A\"}").at("/refurbished"))
                .isEqualTo("false");
        workshop.put(id, "readiness", "{}").expect(204);
        JsonNode ready = workshop.event(id, "DeviceReady").json();
        assertThat(ready.at("/refurbished").asBoolean()).isFalse();
        assertThat(ready.at("/tests/failed").toString()).isEqualTo("[\"CAMERA\"]");
        assertThat(ready.at("/tests/untested").size())
                .isEqualTo(Check.of(DeviceKind.LAPTOP).size() - 6);
        assertThat(ready.at("/clearedMedia/0/evidence").asText()).isEqualTo("LOG");
    }

    @Test
    void the_checklist_is_the_kinds_and_a_battery_without_a_measure_is_not_an_a() {
        JsonNode phone = workshop.service
                .asNobody()
                .get("/api/repairs/checklists/SMARTPHONE")
                .json();
        assertThat(phone.at("/checks").findValuesAsText("check"))
                .contains("RADIO", "CAMERA", "ACTIVATION_LOCK", "MDM_LOCK")
                .doesNotContain("KEYBOARD", "STORAGE");
        UUID id = phone();
        workshop.put(id, "manual-erasures/BUILT-IN", RESET.formatted("13", true, true, true, true))
                .expect(204);
        workshop.put(id, "diagnosis", "{\"checks\":[" + LOCKS_OFF + "]}").expect(204);
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"A\"}").at("/battery"))
                .isEqualTo("C");
        workshop.put(id, "diagnosis", "{\"checks\":[{\"check\":\"BATTERY\",\"result\":\"FAIL\"}," + LOCKS_OFF + "]}")
                .expect(204);
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"A\"}").at("/battery"))
                .isEqualTo("D");
    }

    @Test
    void a_false_medium_goes_after_a_second_look_by_another_person() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"38F6_0156\",\"type\":\"SSD\"}]}")
                .expect(204);
        workshop.put(
                        id,
                        "media/38F6_0156/correction",
                        "{\"reason\":\"SAME_MEDIUM\",\"sameAs\":\"NOBODY\",\"note\":\"EUI-64\"}")
                .expectProblem(409, "unknown-medium");
        workshop.put(
                        id,
                        "media/38F6_0156/correction",
                        "{\"reason\":\"SAME_MEDIUM\",\"sameAs\":\"" + device.medium() + "\",\"note\":\"EUI-64\"}")
                .expect(204);
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("ERASE");
        assertThat(workshop.show(id).at("/options")).contains("LOOK_AGAIN");
        workshop.attach(Logs.erased(device.medium())).expect(201);
        assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("LOOK_AGAIN");
        workshop.put(id, "media/38F6_0156/second-look", "{\"agreed\":true}").expectProblem(409, "second-look-needed");
        String path = "/api/repairs/devices/" + id + "/media/38F6_0156/second-look";
        assertThat(workshop.show(id).at("/media").toString())
                .as("who looks again reads why the first one said so")
                .contains(
                        "\"reason\":\"SAME_MEDIUM\"", "\"sameAs\":\"" + device.medium() + "\"", "\"note\":\"EUI-64\"");
        var colleague = workshop.service.as(Someone.of(workshop.id, Role.TECHNICIAN));
        colleague.put(path, "{\"agreed\":true}").expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
    }
}
