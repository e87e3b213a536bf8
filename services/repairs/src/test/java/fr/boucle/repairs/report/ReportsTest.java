package fr.boucle.repairs.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.Workshop;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.values.Sha256;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was read of a test program or of the machine itself stays as a file, for its workshop, for a year, and names nobody. */
class ReportsTest {
    private static final String MEMTEST = "Memtest86+ v6.20\nPass: 2  Errors: 0\n";

    private final Workshop workshop = new Workshop();

    private static String path(UUID device, String noun) {
        return "/api/repairs/devices/" + device + "/" + noun;
    }

    private Answer test(UUID device, String text, String fileName) {
        return workshop.technician()
                .put(
                        path(device, "test-report?fileName=" + fileName),
                        text.getBytes(StandardCharsets.UTF_8),
                        "text/plain");
    }

    private Answer facts(UUID device, String json) {
        return workshop.technician()
                .put(path(device, "facts?fileName=pc.json"), json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private Answer file(Caller caller, UUID device, String report) {
        return caller.get(path(device, "reports/" + report));
    }

    private List<String> tools(UUID device) {
        return workshop.show(device).json().at("/reports").findValuesAsText("tool");
    }

    @Test
    void a_report_is_kept_as_it_was_sent_and_downloaded_safely_by_its_workshop_alone() {
        UUID device = workshop.erased().deviceId();
        String report = test(device, MEMTEST, "C%3A%5Crapports%5Cbanc%202.hta")
                .expect(200)
                .at("/reportId");
        assertThat(test(device, MEMTEST, "autre.txt").expect(200).at("/reportId"))
                .as("the same file is one")
                .isEqualTo(report);
        Answer shown = workshop.show(device);
        assertThat(tools(device)).containsExactly("memtest86+");
        assertThat(shown.at("/reports/0/name")).isEqualTo("banc 2.hta");
        assertThat(shown.at("/reports/0/sha256")).isEqualTo(Sha256.hex(MEMTEST));
        assertThat(shown.at("/reports/0/lengthBytes")).isEqualTo(Integer.toString(MEMTEST.length()));
        assertThat(shown.at("/reports/0/memberId"))
                .isEqualTo(workshop.technician.member().toString());
        assertThat(shown.at("/reports/0/yours")).isEqualTo("true");
        assertThat(shown.at("/reports/0/reduced")).isEqualTo("false");
        Answer kept = file(workshop.technician(), device, report).expect(200);
        assertThat(kept.text()).isEqualTo(MEMTEST);
        assertThat(kept.header("Content-Disposition")).contains("attachment; filename=\"banc-2.txt\"");
        assertThat(kept.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(kept.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/octet-stream"));
        Caller stranger = workshop.service.as(Someone.of(UUID.randomUUID(), Role.TECHNICIAN));
        file(stranger, device, report).expectProblem(404, "not-found");
        UUID other = workshop.received("HDD").deviceId();
        file(workshop.technician(), other, report).expectProblem(404, "not-found");
        stranger.delete(path(device, "reports/" + report)).expectProblem(404, "not-found");
    }

    @Test
    void a_colleague_takes_a_report_away_and_its_verdict_stays() {
        UUID device = workshop.erased().deviceId();
        String report = test(device, MEMTEST, "m.txt").expect(200).at("/reportId");
        Caller colleague = workshop.service.as(Someone.of(workshop.id, Role.TECHNICIAN));
        assertThat(colleague.get("/api/repairs/devices/" + device).at("/reports/0/yours"))
                .isEqualTo("false");
        colleague.delete(path(device, "reports/" + report)).expect(204);
        colleague.delete(path(device, "reports/" + report)).expect(204);
        assertThat(tools(device)).isEmpty();
        file(workshop.technician(), device, report).expectProblem(404, "not-found");
        assertThat(workshop.show(device).at("/diagnosis/passed")).contains("MEMORY");
    }

    @Test
    void the_machines_own_report_is_kept_with_its_hardware_and_without_its_people() {
        UUID device = workshop.received("HDD").deviceId();
        facts(device, """
                        {"action":"inventory","deviceid":"PC-DUPONT-2026","content":{"bios":{"smanufacturer":"Dell Inc.","smodel":"XPS 13",
                        "owner":"DUPONT"},"hardware":{"name":"PC-DUPONT","lastloggeduser":"jdupont","uuid":"4c4c4544-0042","workgroup":"DUPONT"},
                        "users":[{"login":"jdupont"}],"local_users":[{"name":"DUPONT"}],"softwares":[{"name":"Chez DUPONT"}],
                        "networks":[{"ipaddress":"10.1.2.3","mac":"00:11:22:33:44:55"}],"usbdevices":[{"name":"iPhone de DUPONT"}],
                        "operatingsystem":{"fqdn":"pc-dupont.nantes.fr"},"cpus":[{"name":"Core i5","core":4}],
                        "storages":[{"type":"disk","model":"ST500","serial":"W62AAAA1","disksize":476940,"volume":"DUPONT"}]}}""").expect(200);
        facts(device, """
                        {"id":"pc-dupont","class":"system","vendor":"Dell Inc.","configuration":{"uuid":"4c4c","boot":"DUPONT"},"children":[
                        {"id":"network","class":"network","serial":"00:11:22:33:44:55","configuration":{"ip":"10.1.2.3"}},
                        {"id":"cpu","class":"processor","product":"Core i5","children":[{"id":"volume","class":"volume","logicalname":"/home/dupont"}]}]}""").expect(200);
        assertThat(tools(device)).containsExactlyInAnyOrder("glpi", "lshw");
        for (String report : workshop.show(device).json().at("/reports").findValuesAsText("reportId")) {
            String kept =
                    file(workshop.technician(), device, report).expect(200).text();
            assertThat(kept)
                    .contains("Dell Inc.", "Core i5")
                    .doesNotContainIgnoringCase("dupont")
                    .doesNotContain("10.1.2.3", "00:11:22");
        }
        assertThat(workshop.show(device).json().at("/reports").findValuesAsText("reduced"))
                .containsExactly("true", "true");
        facts(device, "{\"class\":").expectProblem(422, "not-a-machine-report");
        facts(device, "{\"content\":3}").expectProblem(422, "not-a-machine-report");
        assertThat(tools(device)).hasSize(2);
    }

    @Test
    void a_report_that_cannot_be_read_leaves_no_file_and_a_long_one_is_refused() {
        UUID device = workshop.erased().deviceId();
        Answer refused = test(device, "Blancco 7", "b.txt").expectProblem(422, "not-a-test-report");
        test(device, "%PDF-1.7 smartctl 7.4", "b.pdf").expectProblem(422, "not-a-test-report");
        assertThat(refused.at("/detail")).contains("smartctl", "memtest86+", "stress-ng", "powercfg", "upower");
        test(device, MEMTEST + "x".repeat(Reports.MAX_BYTES), "b.txt").expectProblem(413, "report-too-large");
        assertThat(tools(device)).isEmpty();
    }

    @Test
    void a_device_has_at_most_twenty_reports() {
        UUID device = workshop.erased().deviceId();
        for (int number = 1; number <= 20; number++) {
            test(device, MEMTEST + number, "m.txt").expect(200);
        }
        test(device, MEMTEST + 21, "m.txt").expectProblem(409, "too-many-reports");
        test(device, MEMTEST + 20, "m.txt").expect(200);
        assertThat(tools(device)).hasSize(20);
    }

    @Test
    void a_report_is_gone_after_a_year_and_not_a_day_before() {
        UUID device = workshop.erased().deviceId();
        test(device, MEMTEST, "m.txt").expect(200);
        try {
            TestClock.advance(Duration.ofDays(364));
            test(device, MEMTEST + Ids.next(), "m.txt").expect(200);
            workshop.service.bean(ForgetReports.class).forget();
            assertThat(tools(device)).hasSize(2);
            TestClock.advance(Duration.ofDays(2));
            workshop.service.bean(ForgetReports.class).forget();
            assertThat(tools(device)).hasSize(1);
        } finally {
            TestClock.reset();
        }
    }
}
