package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a machine is not undone by a slip, by the file of another machine, or by a word about many. */
class OneWordIsNotEnoughTest {
    private final Workshop workshop = new Workshop();

    private Answer media(UUID id, String serial, long megabytes) {
        return workshop.put(
                id,
                "media",
                "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"HDD\",\"sizeMegabytes\":" + megabytes
                        + "}]}");
    }

    private Answer report(UUID id, String text) {
        return workshop.technician()
                .put(
                        "/api/repairs/devices/" + id + "/test-report",
                        text.getBytes(StandardCharsets.UTF_8),
                        "text/plain");
    }

    @Test
    void a_size_is_not_lowered_by_one_person_so_that_a_small_wipe_fits() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        media(id, device.medium(), 64).expectProblem(409, "medium-known-larger");
        String small = Logs.erased(device.medium()).replace("500107862016", "    67108864");
        assertThat(workshop.attach(small).expect(201).at("/drives/0/reasons")).isEqualTo("[\"capacity-differs\"]");
        workshop.put(
                        id,
                        "media/" + device.medium() + "/correction",
                        "{\"reason\":\"NOT_A_MEDIUM\",\"note\":\"une clé de 64 Mo\"}")
                .expect(204);
        media(id, device.medium(), 64).expectProblem(409, "medium-known-larger");
        var colleague = workshop.service.as(Someone.of(workshop.id, Role.TECHNICIAN));
        colleague
                .put("/api/repairs/devices/" + id + "/media/" + device.medium() + "/second-look", "{\"agreed\":true}")
                .expect(204);
        media(id, device.medium(), 64).expect(204);
        assertThat(workshop.show(id).at("/media/0/sizeMegabytes")).isEqualTo("64");
    }

    @Test
    void a_size_may_be_said_larger_or_counted_in_another_way() {
        Workshop.Announced device = workshop.received("HDD");
        media(device.deviceId(), device.medium(), 500_000).expect(204);
        assertThat(workshop.show(device.deviceId()).at("/media/0/sizeMegabytes"))
                .isEqualTo("476940");
        media(device.deviceId(), device.medium(), 1_000_000).expect(204);
        assertThat(workshop.show(device.deviceId()).at("/media/0/sizeMegabytes"))
                .isEqualTo("1000000");
    }

    @Test
    void a_smaller_size_of_a_label_is_no_rounding_of_the_larger() {
        UUID id = workshop.erased().deviceId();
        String disk = Workshop.freshSerial();
        media(id, disk, 512_000).expect(204);
        assertThat(workshop.attach(Logs.erased(disk)).expect(201).at("/drives/0/reasons"))
                .isEqualTo("[\"capacity-differs\"]");
        media(id, disk, 500_000).expectProblem(409, "medium-known-larger");
    }

    @Test
    void who_takes_flash_for_less_is_told_that_it_stays_flash() {
        UUID id = workshop.received("NVME").deviceId();
        String serial = workshop.show(id).at("/media/0/serialNumber");
        media(id, serial, 500_000).expectProblem(409, "medium-known-as-flash");
        assertThat(workshop.show(id).at("/media/0/type")).isEqualTo("NVME");
    }

    @Test
    void what_stands_where_a_machine_has_no_number_is_no_number_of_it() {
        UUID id = Ids.next();
        var seen = Map.of("kind", "LAPTOP", "manufacturer", "Dell", "model", "XPS 13", "serialNumber", "N/A");
        workshop.technician()
                .put("/api/repairs/devices/" + id + "/unexpected-reception", seen)
                .expect(201);
        assertThat(workshop.show(id).json().has("serialNumber")).isFalse();
        assertThat(workshop.technician()
                        .get("/api/repairs/devices?serial=n/a")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void a_disk_that_stands_in_another_device_of_the_workshop_is_asked_about() {
        Workshop.Announced there = workshop.received("HDD");
        UUID here = workshop.erased().deviceId();
        media(here, there.medium().toLowerCase(Locale.ROOT), 500_000).expectProblem(409, "medium-in-another-device");
        String seen = "{\"media\":[{\"serialNumber\":\"" + there.medium() + "\",\"type\":\"HDD\",\"seenHere\":true}]}";
        workshop.put(here, "media", seen).expect(204);
        media(here, there.medium(), 500_000).expect(204);
        workshop.put(there.deviceId(), "media/" + there.medium() + "/removal", "{\"massGrams\":90}")
                .expect(204);
        media(workshop.erased().deviceId(), there.medium(), 500_000).expectProblem(409, "medium-in-another-device");
    }

    @Test
    void what_keeps_a_device_out_of_stock_is_told_before_somebody_tries() {
        Workshop.Announced device = workshop.graded();
        UUID id = device.deviceId();
        assertThat(workshop.show(id).at("/holds")).isEqualTo("[]");
        String disk = Workshop.freshSerial();
        media(id, disk, 500_000).expect(204);
        workshop.put(id, "media/" + disk + "/removal", "{\"massGrams\":90,\"destination\":\"KEPT\"}")
                .expect(204);
        assertThat(workshop.show(id).at("/holds")).isEqualTo("[\"removed-medium-unaccounted\"]");
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        var waiting = workshop.technician()
                .get("/api/repairs/next-steps?step=MAKE_READY&limit=50")
                .expect(200)
                .json();
        assertThat(waiting.valueStream()
                        .filter(one -> one.at("/deviceId").asText().equals(id.toString()))
                        .map(one -> one.at("/holds").toString()))
                .containsExactly("[\"removed-medium-unaccounted\"]");
        workshop.put(id, "readiness", "{}").expectProblem(409, "removed-medium-unaccounted");
    }

    @Test
    void a_known_fault_is_not_passed_over_in_a_series() {
        UUID broken = workshop.erased().deviceId();
        UUID sound = workshop.erased().deviceId();
        workshop.diagnose(broken, "{\"check\":\"CAMERA\",\"result\":\"FAIL\"}").expect(204);
        var tested = workshop.technician()
                .put("/api/repairs/series/checks", Map.of("devices", List.of(broken, sound)))
                .expect(200)
                .json();
        assertThat(tested.findValuesAsText("outcome")).containsExactly("REFUSED", "DONE");
        assertThat(tested.at("/0/reason").asText()).isEqualTo("known-fault");
        assertThat(workshop.show(broken).at("/diagnosis/failed")).isEqualTo("[\"CAMERA\"]");
        var named = Map.of(
                "devices", List.of(broken), "except", List.of(Map.of("deviceId", broken, "failed", List.of("CAMERA"))));
        assertThat(workshop.technician()
                        .put("/api/repairs/series/checks", named)
                        .expect(200)
                        .at("/0/outcome"))
                .isEqualTo("DONE");
    }

    @Test
    void the_health_of_another_machines_disk_is_no_fact_of_this_one() {
        Workshop.Announced device = workshop.erased();
        String of = "smartctl 7.3\n=== START OF INFORMATION SECTION ===\nSerial Number:    %s\n"
                + "SMART overall-health self-assessment test result: PASSED\n";
        report(device.deviceId(), of.formatted("2023E2A3B4C5")).expectProblem(409, "facts-of-another-machine");
        String json = "{\"smartctl\":{\"version\":[7,3]},\"serial_number\":\"%s\",\"smart_status\":{\"passed\":true}}";
        report(device.deviceId(), json.formatted("2023E2A3B4C5")).expectProblem(409, "facts-of-another-machine");
        report(device.deviceId(), of.formatted(device.medium())).expect(200);
        report(device.deviceId(), json.formatted(device.medium())).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Memtest86+ v6.20\nTime: 0:01:12  Status: Testing\nPass: 0     Errors: 0\n",
                "smartctl 7.3\nSelf-test routine in progress\n"
            })
    void a_test_that_has_not_ended_is_told_to_be_one(String text) {
        report(workshop.erased().deviceId(), text).expectProblem(422, "test-report-without-verdict");
    }

    @Test
    void windows_own_battery_report_is_read_as_it_writes_it() {
        UUID id = workshop.erased().deviceId();
        String html =
                "<html><head><title>Battery report</title></head><body><h1>\n  Battery report\n</h1><table><tr><td>"
                        + "<span class=\"label\">DESIGN CAPACITY</span></td><td>38,000 mWh\n</td></tr><tr><td>"
                        + "<span class=\"label\">FULL CHARGE CAPACITY</span></td><td>30,400 mWh\n</td></tr></table></body></html>";
        assertThat(report(id, html).expect(200).at("/batteryHealthPercent")).isEqualTo("80");
        workshop.put(
                        id,
                        "checks",
                        "{\"checks\":[{\"check\":\"SCREEN\",\"result\":\"PASS\"}],\"batteryUnmeasured\":true}")
                .expect(204);
        assertThat(workshop.show(id)
                        .json()
                        .at("/diagnosis/batteryHealthPercent")
                        .isNumber())
                .as("a measure that was none is taken back")
                .isFalse();
    }

    @Test
    void what_has_its_memory_built_in_keeps_its_locks_under_any_name_and_without_a_list_is_never_refurbished() {
        Workshop.Announced phone = workshop.announcedAs("SMARTPHONE", "");
        UUID id = phone.deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        workshop.put(id, "kind", "{\"kind\":\"OTHER\",\"reasonCode\":\"SEEN\",\"massGrams\":170}")
                .expect(204);
        workshop.put(
                        id,
                        "manual-erasures/BUILT-IN",
                        "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"Paramètres\",\"verified\":true,\"reset\":"
                                + "{\"system\":\"IOS\",\"version\":16,\"accountsRemoved\":true,\"locksOff\":true,\"restartedToSetup\":true,\"memoryCard\":\"NONE\",\"simCard\":\"RETURNED\"}}")
                .expect(204);
        workshop.put(id, "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\",\"note\":\"vu\"}}")
                .expect(204);
        assertThat(workshop.show(id).at("/untested")).contains("ACTIVATION_LOCK", "MDM_LOCK");
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"POWER\",\"result\":\"PASS\"}]}")
                .expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expect(200);
        workshop.put(id, "readiness", "{}").expectProblem(409, "locks-not-tested");
        workshop.put(
                        id,
                        "checks",
                        "{\"checks\":[{\"check\":\"ACTIVATION_LOCK\",\"result\":\"PASS\"},{\"check\":\"MDM_LOCK\",\"result\":\"PASS\"}]}")
                .expect(204);
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"A\"}")
                        .expect(200)
                        .at("/refurbished"))
                .isEqualTo("false");
        workshop.put(id, "readiness", "{}").expect(204);
    }
}
