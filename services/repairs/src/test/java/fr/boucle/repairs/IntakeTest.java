package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Event;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What arrives: announced, unannounced, swapped, scanned by the dozen, described by its own report. */
class IntakeTest {
    private final Workshop workshop = new Workshop();

    private UUID unexpected(String serial) {
        UUID id = Ids.next();
        var seen = Map.of("kind", "LAPTOP", "manufacturer", "HP", "model", "EliteBook 840", "serialNumber", serial);
        String code = workshop.technician()
                .put("/api/repairs/devices/" + id + "/unexpected-reception", seen)
                .expect(201)
                .at("/code");
        assertThat(workshop.technician()
                        .put("/api/repairs/devices/" + id + "/unexpected-reception", seen)
                        .expect(200)
                        .at("/code"))
                .isEqualTo(code);
        return id;
    }

    @Test
    void an_unannounced_device_gets_a_file_and_cannot_become_ready() {
        UUID id = unexpected("5CG1234XYZ");
        Event event = workshop.event(id, "UnexpectedDeviceReceived");
        assertThat(event.json().at("/serialNumber").asText()).isEqualTo("5CG1234XYZ");
        workshop.put(id, "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expect(200);
        workshop.put(id, "readiness", "{}").expectProblem(409, "device-origin-unknown");
    }

    @Test
    void a_missing_and_an_unannounced_device_become_one_and_its_proof_goes_along() {
        Workshop.Announced missing = workshop.announced("");
        workshop.put(missing.deviceId(), "non-reception", "{}").expect(204);
        UUID found = unexpected("5CG" + Workshop.freshSerial());
        String serial = Workshop.freshSerial();
        workshop.put(found, "media", "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"HDD\"}]}")
                .expect(204);
        workshop.attach(Logs.erased(serial)).expect(201);
        String link = "{\"reasonCode\":\"SAME_MACHINE\"}";
        workshop.put(found, "aliases/" + missing.deviceId(), link).expectProblem(409, "devices-not-linkable");
        workshop.put(missing.deviceId(), "aliases/" + found, link).expect(204);
        workshop.put(missing.deviceId(), "aliases/" + found, link).expect(204);
        assertThat(workshop.show(missing.deviceId()).at("/state")).isEqualTo("ERASED");
        assertThat(workshop.show(found).at("/state")).isEqualTo("ALIAS");
        assertThat(workshop.show(found).at("/aliasOf"))
                .isEqualTo(missing.deviceId().toString());
        Event linked = workshop.event(missing.deviceId(), "DevicesLinked");
        assertThat(linked.json().at("/aliasDeviceId").asText()).isEqualTo(found.toString());
        assertThat(workshop.events(missing.deviceId(), "DevicesLinked")).hasSize(1);
        assertThat(workshop.preview(Logs.erased(serial)).at("/drives/0/deviceId"))
                .isEqualTo(missing.deviceId().toString());
    }

    @Test
    void media_announced_and_not_in_the_swapped_machine_stay_open() {
        Workshop.Announced missing = workshop.announced("HDD");
        UUID found = unexpected("5CG" + Workshop.freshSerial());
        workshop.put(found, "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        workshop.put(missing.deviceId(), "aliases/" + found, "{\"reasonCode\":\"SWAPPED\"}")
                .expect(204);
        assertThat(workshop.show(missing.deviceId()).at("/openReasons"))
                .isEqualTo("[\"" + missing.medium() + ": no erasure recorded\"]");
    }

    @Test
    void no_file_of_another_kind_takes_over_a_machine_that_nobody_searched() {
        Workshop.Announced screen = workshop.announcedAs("SCREEN", "");
        UUID found = unexpected("5CG" + Workshop.freshSerial());
        for (String why : List.of("SAME_MACHINE", "SWAPPED", "MAINBOARD_REPLACED")) {
            workshop.put(screen.deviceId(), "aliases/" + found, "{\"reasonCode\":\"" + why + "\"}")
                    .expectProblem(409, "devices-of-two-kinds");
        }
        assertThat(workshop.show(screen.deviceId()).at("/state")).isEqualTo("EXPECTED");
        assertThat(workshop.show(found).at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void what_was_proved_of_the_announced_machine_proves_nothing_of_the_one_that_came_in_its_place() {
        Workshop.Announced announced = workshop.graded();
        UUID found = unexpected("5CG" + Workshop.freshSerial());
        workshop.put(announced.deviceId(), "aliases/" + found, "{\"reasonCode\":\"SWAPPED\"}")
                .expect(204);
        assertThat(workshop.show(announced.deviceId()).at("/state")).isEqualTo("RECEIVED");
        assertThat(workshop.show(announced.deviceId()).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        workshop.put(announced.deviceId(), "media/" + announced.medium() + "/removal", "{\"destination\":\"KEPT\"}")
                .expect(204);
        assertThat(workshop.show(announced.deviceId()).at("/state"))
                .as("nobody has searched the machine that stays")
                .isEqualTo("RECEIVED");
        workshop.put(announced.deviceId(), "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        assertThat(workshop.show(announced.deviceId()).at("/state")).isEqualTo("ERASED");
    }

    @Test
    void scans_of_a_delivery_are_handled_one_by_one() {
        Workshop.Announced first = workshop.announced("HDD");
        Workshop.Announced second = workshop.announced("HDD");
        Workshop.Announced gone = workshop.ready();
        JsonNode scanned = workshop.technician()
                .put(
                        "/api/repairs/scans/reception",
                        Map.of(
                                "codes",
                                List.of(
                                        first.code().toLowerCase(java.util.Locale.ROOT),
                                        "http://127.0.0.1:8080/a/" + second.code(),
                                        gone.code(),
                                        "NOBODYS")))
                .expect(200)
                .json();
        assertThat(scanned.findValuesAsText("outcome")).containsExactly("DONE", "DONE", "REFUSED", "UNKNOWN");
        assertThat(scanned.at("/2/reason").asText()).isEqualTo("device-not-awaited");
        assertThat(scanned.at("/0/nextStep").asText()).isEqualTo("ERASE");
        assertThat(workshop.show(second.deviceId()).at("/state")).isEqualTo("RECEIVED");
        assertThat(workshop.technician()
                        .put("/api/repairs/scans/look", Map.of("codes", List.of(first.medium())))
                        .json()
                        .at("/0/deviceId")
                        .asText())
                .isEqualTo(first.deviceId().toString());
        workshop.technician()
                .put("/api/repairs/scans/sale", Map.of("codes", List.of("X")))
                .expectProblem(404, "not-found");
    }

    @Test
    void facts_of_a_glpi_report_complete_the_file_and_nothing_else_of_it_is_kept() throws Exception {
        Workshop.Announced device = workshop.announced("", "640HP72", "ERASURE_ENTRUSTED");
        workshop.put(device.deviceId(), "reception", "{}").expect(204);
        String report = Fixture.sample("glpi/computer_1.json");
        workshop.put(device.deviceId(), "facts", report).expectProblem(409, "facts-of-another-machine");
        var read = workshop.put(device.deviceId(), "facts?mainboardReplaced=true", report)
                .expect(200);
        assertThat(read.at("/device/serialNumber")).isEqualTo("640HP72");
        JsonNode scanned = workshop.technician()
                .put("/api/repairs/scans/look", Map.of("codes", List.of("M640HP72")))
                .expect(200)
                .json();
        assertThat(scanned.findValuesAsText("deviceId"))
                .as("the serial on the case")
                .contains(device.deviceId().toString());
        assertThat(read.at("/device/batteryHealthPercent")).isEqualTo("87");
        assertThat(read.at("/device/media/1/type"))
                .as("beside what another board may have brought")
                .isEqualTo("NVME");
        assertThat(read.at("/openReasons")).contains("S29NNXAH146409");
        assertThat(workshop.show(device.deviceId()).text()).doesNotContain("glpixps", "teamviewer", "192.168");
        try (var connection = workshop.service.database();
                var rows = connection.createStatement().executeQuery("SELECT payload FROM device_history")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain("glpixps", "teamviewer", "192.168");
            }
        }
    }

    @Test
    void facts_of_lshw_are_read_and_other_json_is_refused() {
        Workshop.Announced device = workshop.received("HDD");
        String lshw = """
                {"id":"host","class":"system","product":"XPS 13 9350","vendor":"Dell Inc.","serial":"M%s","children":[
                 {"id":"cpu","class":"processor","product":"Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz"},
                 {"id":"memory","class":"memory","size":8589934592},
                 {"id":"nvme","class":"storage","product":"PM951 NVMe SAMSUNG 256GB","serial":"S29NNX","size":256060514304},
                 {"id":"cdrom","class":"disk","product":"DVD"}]}""".formatted(device.medium());
        var read = workshop.put(device.deviceId(), "facts", lshw).expect(200);
        assertThat(read.at("/source")).isEqualTo("LSHW");
        assertThat(read.json().at("/device/media").findValuesAsText("type")).containsExactly("HDD", "NVME");
        assertThat(read.at("/device/memoryMegabytes")).isEqualTo("8192");
        workshop.put(device.deviceId(), "facts", "{\"hello\":1}").expectProblem(422, "not-a-machine-report");
        workshop.put(device.deviceId(), "facts", "{\"content\":{\"storages\":[{\"serial\":7,\"disksize\":\"x\"}]}}")
                .expect(200);
    }

    @Test
    void a_report_that_does_not_know_what_a_disk_is_leaves_what_was_known_of_it() {
        Workshop.Announced device = workshop.received("HDD");
        String lshw = """
                {"class":"system","vendor":"Dell Inc.","product":"XPS 13 9350","serial":"M%s","children":[{"id":"disk","class":"disk",
                 "description":"ATA Disk","product":"ST500LM021-1KJ15","serial":"%s","size":500107862016}]}""".formatted(device.medium(), device.medium());
        workshop.put(device.deviceId(), "facts", lshw).expect(200);
        assertThat(workshop.show(device.deviceId()).at("/media/0/type")).isEqualTo("HDD");
        assertThat(workshop.attach(Logs.erased(device.medium())).expect(201).at("/drives/0/verdict"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void facts_nested_without_end_are_refused_and_harm_nothing() {
        Workshop.Announced device = workshop.received("HDD");
        String deep = "{\"class\":\"system\",\"children\":[".repeat(20_000) + "]}".repeat(20_000);
        workshop.put(device.deviceId(), "facts", deep).expectProblem(422, "not-a-machine-report");
        String fair = "{\"class\":\"system\",\"children\":[".repeat(200) + "]}".repeat(200);
        workshop.put(device.deviceId(), "facts", fair).expect(200);
        workshop.put(device.deviceId(), "facts", "[".repeat(50_000)).expectProblem(422, "not-a-machine-report");
    }
}
