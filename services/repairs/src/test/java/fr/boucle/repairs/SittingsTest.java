package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device is tested in several sittings, repaired, tested again, and graded as it is: there is always a way on. */
class SittingsTest {
    private final Workshop workshop = new Workshop();

    private String checks(UUID id, String check, String result) {
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"" + check + "\",\"result\":\"" + result + "\"}]}")
                .expect(204);
        return workshop.show(id).at("/nextStep");
    }

    private void repair(UUID id, String outcome) {
        Answer _ = workshop.technician()
                .once()
                .post(
                        "/api/repairs/devices/" + id + "/repair-attempts",
                        "{\"outcome\":\"" + outcome + "\",\"minutes\":20}")
                .expect(201);
    }

    @Test
    void what_was_tested_before_stays_when_the_next_sitting_adds_to_it() {
        UUID id = workshop.erased().deviceId();
        assertThat(checks(id, "SCREEN", "PASS")).isEqualTo("DIAGNOSE");
        String _ = checks(id, "KEYBOARD", "PASS");
        String _ = checks(id, "CAMERA", "NOT_APPLICABLE");
        assertThat(workshop.show(id).at("/diagnosis/passed")).contains("SCREEN", "KEYBOARD");
        String _ = checks(id, "KEYBOARD", "NOT_TESTED");
        assertThat(workshop.show(id).at("/untested")).contains("KEYBOARD").doesNotContain("SCREEN", "CAMERA");
    }

    @Test
    void after_a_failed_check_every_way_is_open_and_a_repair_is_tested_again() {
        UUID id = workshop.erased().deviceId();
        workshop.diagnose(id, "{\"check\":\"KEYBOARD\",\"result\":\"FAIL\"}").expect(204);
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("REPAIR");
        assertThat(workshop.show(id).at("/options"))
                .isEqualTo("[\"REPAIR\",\"DIAGNOSE\",\"GRADE\",\"HARVEST\",\"SCRAP\"]");
        repair(id, "REPAIRABLE");
        assertThat(workshop.show(id).at("/options")).contains("DIAGNOSE", "GRADE", "SCRAP");
        repair(id, "FIXED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("DIAGNOSE");
        assertThat(workshop.show(id).at("/untested")).contains("KEYBOARD");
        assertThat(checks(id, "KEYBOARD", "PASS")).isEqualTo("GRADE");
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("MAKE_READY");
    }

    @Test
    void what_cannot_be_repaired_goes_on_as_it_is_or_in_pieces_and_not_to_the_repair_again() {
        UUID id = workshop.erased().deviceId();
        workshop.diagnose(id, "{\"check\":\"KEYBOARD\",\"result\":\"FAIL\"}").expect(204);
        repair(id, "REPAIRABLE");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("REPAIR");
        repair(id, "END_OF_LIFE");
        assertThat(workshop.show(id).at("/state")).isEqualTo("DIAGNOSED");
        assertThat(workshop.show(id).at("/options"))
                .isEqualTo("[\"GRADE\",\"DIAGNOSE\",\"REPAIR\",\"HARVEST\",\"SCRAP\"]");
        assertThat(checks(id, "SCREEN", "FAIL"))
                .as("a fault that nobody knew then")
                .isEqualTo("REPAIR");
        repair(id, "END_OF_LIFE");
        assertThat(workshop.show(id).at("/nextStep"))
                .as("without its screen it is of no use as it is")
                .isEqualTo("HARVEST");
        repair(id, "FIXED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("DIAGNOSE");
    }

    @Test
    void no_disk_works_and_no_system_starts_where_no_disk_is_inside() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        workshop.diagnose(
                        id,
                        "{\"check\":\"STORAGE\",\"result\":\"PASS\"},{\"check\":\"OPERATING_SYSTEM\",\"result\":\"PASS\"},"
                                + "{\"check\":\"SCREEN\",\"result\":\"PASS\"}")
                .expect(204);
        workshop.put(id, "media/" + device.medium() + "/removal", "{\"massGrams\":90}")
                .expect(204);
        assertThat(workshop.show(id).at("/diagnosis/passed")).contains("SCREEN").doesNotContain("STORAGE", "OPERATING");
        for (String check : List.of("STORAGE", "OPERATING_SYSTEM")) {
            String passed = "{\"checks\":[{\"check\":\"" + check + "\",\"result\":\"PASS\"}]}";
            workshop.put(id, "checks", passed).expectProblem(409, "no-medium-inside");
            workshop.put(id, "diagnosis", passed).expectProblem(409, "no-medium-inside");
            String _ = checks(id, check, "NOT_APPLICABLE");
        }
        String disk = Workshop.freshSerial();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + disk + "\",\"type\":\"HDD\"}]}")
                .expect(204);
        assertThat(workshop.show(id).at("/diagnosis/notApplicable"))
                .as("a disk was found where none was said to be")
                .doesNotContain("STORAGE");
        String lacking = "{\"checks\":[{\"check\":\"STORAGE\",\"result\":\"NOT_APPLICABLE\"}]}";
        workshop.put(id, "checks", lacking).expectProblem(409, "medium-inside");
        workshop.put(id, "diagnosis", lacking).expectProblem(409, "medium-inside");
        workshop.put(
                        id,
                        "checks",
                        "{\"checks\":[{\"check\":\"BATTERY\",\"result\":\"NOT_APPLICABLE\"}],\"batteryHealthPercent\":80}")
                .expectProblem(409, "battery-measured");
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"STORAGE\",\"result\":\"PASS\"}]}")
                .expect(204);
    }

    @Test
    void every_computer_can_have_a_password_of_its_firmware() {
        UUID id = workshop.erased().deviceId();
        assertThat(workshop.show(id).at("/missable"))
                .contains("PERSISTENCE_LOCK")
                .doesNotContain("BIOS_LOCK");
        workshop.diagnose(
                        id,
                        "{\"check\":\"SCREEN\",\"result\":\"PASS\"},{\"check\":\"BIOS_LOCK\",\"result\":\"NOT_APPLICABLE\"}")
                .expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expectProblem(409, "locks-not-tested");
    }

    @Test
    void a_device_with_a_minor_fault_is_graded_as_it_is_and_leaves_with_the_fault_named() {
        UUID id = workshop.erased().deviceId();
        workshop.diagnose(id, "{\"check\":\"KEYBOARD\",\"result\":\"FAIL\"}").expect(204);
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"A\"}").at("/grade"))
                .isEqualTo("C");
        workshop.put(id, "readiness", "{}").expect(204);
        assertThat(workshop.event(id, "DeviceReady").json().at("/tests/failed").toString())
                .isEqualTo("[\"KEYBOARD\"]");
    }

    @Test
    void a_device_that_does_not_start_does_not_leave_however_it_is_graded() {
        UUID id = workshop.erased().deviceId();
        workshop.diagnose(id, "{\"check\":\"POWER\",\"result\":\"FAIL\"}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"A\",\"overrideGrade\":\"A\",\"reason\":\"bel appareil\"}")
                .expectProblem(409, "grade-above-facts");
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expect(200);
        workshop.put(id, "readiness", "{}").expectProblem(409, "essential-function-failed");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("REPAIR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smartctl 7.4 2023\\n=== START ===\\nSMART overall-health self-assessment test result: PASSED|smartctl|STORAGE|PASS|",
                "smartctl 7.4\\nSMART overall-health self-assessment test result: FAILED!|smartctl|STORAGE|FAIL|",
                "smartctl 7.4\\ntest result: PASSED\\n197 Current_Pending_Sector  0x0012   100   100   000    Old_age   Always"
                        + "       -       8|smartctl|STORAGE|FAIL|",
                "{\\\"smartctl\\\":{\\\"version\\\":[7,4]},\\\"smart_status\\\":{\\\"passed\\\":true},"
                        + "\\\"nvme_smart_health_information_log\\\":{\\\"media_errors\\\":0}}|smartctl|STORAGE|PASS|",
                "{\\\"smartctl\\\":{},\\n\\\"smart_status\\\":{\\\"passed\\\":true},\\\"ata_smart_attributes\\\":{\\\"table\\\":[\\n{\\\"id\\\":5,"
                        + "\\\"name\\\":\\\"Reallocated_Sector_Ct\\\",\\\"value\\\":100,\\n\\\"raw\\\":{\\\"value\\\":24,\\\"string\\\":\\\"24\\\"}}]}}"
                        + "|smartctl|STORAGE|FAIL|",
                "{\\\"smartctl\\\":{},\\\"smart_status\\\":{\\\"passed\\\":false,\\\"nvme\\\":{\\\"value\\\":4}}}|smartctl|STORAGE|FAIL|",
                "Memtest86+ v6.20\\nPass: 2  Errors: 0|memtest86+|MEMORY|PASS|",
                "Memtest86+ v6.20\\nPass: 1  Errors: 37|memtest86+|MEMORY|FAIL|",
                "stress-ng: info:  [1] dispatching hogs\\nstress-ng: info:  [1] successful run completed in 600.10s|stress-ng|FAN|PASS|",
                "  native-path:  BAT0\\n    energy-full:  23.5 Wh\\n    energy-full-design:  47 Wh|upower|||50",
                "BATTERY REPORT\\nDESIGN CAPACITY 48 000 mWh\\nFULL CHARGE CAPACITY 36 000 mWh|powercfg|||75",
                "<BatteryReport><DesignCapacity>50000</DesignCapacity><FullChargeCapacity>45000</FullChargeCapacity>|powercfg|||90",
                "AppleSmartBattery\\n\\\"DesignCapacity\\\" = 5000\\n\\\"AppleRawMaxCapacity\\\" = 4100|ioreg|||82"
            })
    void the_verdict_of_a_test_program_is_laid_over_the_checklist(
            String report, String tool, String check, String result, Integer battery) {
        UUID id = workshop.erased().deviceId();
        String text = report.replace("\\n", "\n").replace("\\\"", "\"");
        var read = workshop.technician()
                .put("/api/repairs/devices/" + id + "/test-report", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .expect(200);
        assertThat(read.at("/tool")).isEqualTo(tool);
        if (check != null) {
            assertThat(read.at("/results/" + check)).isEqualTo(result);
        }
        if (battery != null) {
            assertThat(workshop.show(id).at("/diagnosis/batteryHealthPercent")).isEqualTo(battery.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'smartctl 7.4: cannot open'",
        "'{\"smartctl\": {\"exit_status\": 2}}'",
        "'Memtest86+ v6.20, Pass: 0  Errors: 0'",
        "'stress-ng: info: aborted'",
        "'  native-path:  BAT0, energy-full:  0 Wh'"
    })
    void a_report_without_a_verdict_is_told_to_have_none(String report) {
        UUID id = workshop.erased().deviceId();
        workshop.technician()
                .put(
                        "/api/repairs/devices/" + id + "/test-report",
                        report.getBytes(StandardCharsets.UTF_8),
                        "text/plain")
                .expectProblem(422, "test-report-without-verdict");
    }

    @Test
    void an_untouched_checklist_records_nothing_and_what_was_never_tried_gets_no_grade() {
        UUID id = workshop.erased().deviceId();
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"SCREEN\",\"result\":\"NOT_TESTED\"}]}")
                .expectProblem(409, "nothing-tested");
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        assertThat(checks(id, "CAMERA", "NOT_APPLICABLE")).isEqualTo("DIAGNOSE");
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expectProblem(409, "nothing-tested");
        String _ = checks(id, "SCREEN", "PASS");
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expect(200);
        assertThat(checks(id, "SCREEN", "NOT_TESTED")).isEqualTo("DIAGNOSE");
        assertThat(workshop.show(id).at("/options")).doesNotContain("GRADE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "BUILT-IN", "no-serial-2", "00000000", "To be filled by O.E.M."})
    void what_stands_where_there_is_no_number_names_no_medium(String serial) {
        UUID id = workshop.erased().deviceId();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"HDD\"}]}")
                .expectProblem(409, "serial-is-a-placeholder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eui.0025385b71b0e5c1",
                "0025_3858_8100_2F3B.",
                "naa.500a075118f3c2d1",
                "5001B448B1234567",
                "0x5000c500a1b2c3d4",
                "nvme-eui.0025385b71b0e5c3",
                "wwn-0x5000c500a1b2c3d4",
                "E8238FA6BF530001001B448B4A1B2C3D"
            })
    void a_name_on_the_bus_is_no_serial_either(String name) {
        UUID id = workshop.erased().deviceId();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + name + "\",\"type\":\"SSD\"}]}")
                .expectProblem(409, "serial-is-a-name-on-the-bus");
    }
}
