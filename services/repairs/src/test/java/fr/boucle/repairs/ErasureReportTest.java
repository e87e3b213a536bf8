package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Logs through HTTP: bound to the workshop's media by their serials, on the real database and log. */
class ErasureReportTest {
    private static final String REPORTS = "/api/repairs/erasure-reports";
    private final Workshop workshop = new Workshop();

    @Test
    void a_preview_binds_a_genuine_log_and_changes_nothing() {
        Workshop.Announced device = workshop.virtual("W62FBT1A");
        var before = workshop.preview(Fixture.log("ok-zero-hdd.log")).expect(200);
        assertThat(before.at("/drives/0/verdict")).isEqualTo("BLOCKED");
        assertThat(before.at("/drives/0/reasons")).isEqualTo("[\"device-not-received\"]");
        workshop.put(device.deviceId(), "reception", "{}").expect(204);
        var preview = workshop.preview(Fixture.log("ok-zero-hdd.log")).expect(200);
        assertThat(preview.at("/drives/0/verdict")).isEqualTo("ACCEPTED");
        assertThat(preview.at("/drives/0/reasons")).isEqualTo("[]");
        assertThat(preview.at("/drives/0/model")).isEqualTo("ST500LM021");
        assertThat(preview.json().at("/drives/0/percentErased").decimalValue()).isEqualByComparingTo("100");
        assertThat(workshop.show(device.deviceId()).at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void one_log_of_a_bench_machine_erases_one_device_and_blocks_another() {
        Workshop.Announced good = workshop.virtual("WD-WXA1A73K5XYZ");
        Workshop.Announced bad = workshop.virtual("y7ghT1R2T ");
        workshop.put(good.deviceId(), "reception", "{}").expect(204);
        workshop.put(bad.deviceId(), "reception", "{}").expect(204);
        var caller = workshop.technician().once();
        byte[] log = Fixture.log("two-drives-one-failed.log").getBytes(StandardCharsets.UTF_8);
        String explained = REPORTS + "?dateExplained=CLOCK_WRONG";
        String first = caller.post(explained, log, "text/plain").expect(201).at("/reportId");
        assertThat(caller.post(explained, log, "text/plain").expect(201).at("/reportId"))
                .isEqualTo(first);
        assertThat(caller.post(explained, log, "text/plain").expect(201).at("/drives/1/advice"))
                .isEqualTo("[\"WIPE_AGAIN_OR_REMOVE\"]");
        assertThat(workshop.show(good.deviceId()).at("/state")).isEqualTo("ERASED");
        assertThat(workshop.show(bad.deviceId()).at("/state")).isEqualTo("BLOCKED");
        Event accepted = workshop.event(good.deviceId(), "ErasureAccepted");
        assertThat(accepted.json().at("/media/0/tool").asText()).isEqualTo("nwipe 0.33");
        assertThat(accepted.json().at("/media/0/level").asText()).isEqualTo("CLEAR");
        assertThat(accepted.json().at("/media/0/reportSha256").asText()).hasSize(64);
        assertThat(workshop.event(bad.deviceId(), "ErasureBlocked")
                        .json()
                        .at("/media/0/reasons")
                        .toString())
                .contains("erasure-failed");
        workshop.attach(Fixture.log("two-drives-one-failed.log")).expect(201);
        assertThat(workshop.events(good.deviceId(), "ErasureAccepted")).hasSize(1);
    }

    @Test
    void a_drive_of_nobody_or_without_serial_binds_to_nothing() {
        assertThat(workshop.preview(Fixture.log("ok-zero-hdd.log")).at("/drives/0/reasons"))
                .isEqualTo("[\"serial-not-bound\"]");
        assertThat(workshop.preview(Fixture.log("ok-anonymised.log")).at("/drives/0/reasons"))
                .isEqualTo("[\"serial-anonymised\"]");
        assertThat(workshop.preview(Fixture.log("loop-device-without-serial.log"))
                        .at("/drives/0/reasons"))
                .isEqualTo("[\"virtual-not-drive\",\"serial-absent\"]");
    }

    @Test
    void an_overwritten_ssd_stays_blocked_until_a_firmware_erase_is_recorded() {
        Workshop.Announced device = workshop.received("SSD");
        assertThat(workshop.attach(Logs.erased(device.medium())).at("/drives/0/reasons"))
                .isEqualTo("[\"method-unfit-for-medium\"]");
        String path = "manual-erasures/" + device.medium();
        workshop.put(device.deviceId(), path, manual("OVERWRITE", "CLEAR", true))
                .expectProblem(409, "erasure-method-unfit");
        workshop.put(device.deviceId(), path, manual("NVME_SANITIZE", "PURGE", true))
                .expectProblem(409, "erasure-method-unfit");
        workshop.put(device.deviceId(), path, manual("ATA_SECURE_ERASE", "PURGE", false))
                .expectProblem(409, "erasure-method-unfit");
        workshop.put(device.deviceId(), path, manual("ATA_SECURE_ERASE", "DESTROY", true))
                .expectProblem(409, "erasure-method-unfit");
        workshop.put(device.deviceId(), path, manual("ATA_SECURE_ERASE", "PURGE", true))
                .expect(204);
        workshop.put(device.deviceId(), path, manual("ATA_SECURE_ERASE", "PURGE", true))
                .expect(204);
        assertThat(workshop.show(device.deviceId()).at("/media/0/erasure/method"))
                .isEqualTo("ATA_SECURE_ERASE");
        Event _ = workshop.event(device.deviceId(), "ErasureAccepted");
        assertThat(workshop.events(device.deviceId(), "ErasureAccepted")).hasSize(1);
    }

    @Test
    void a_serial_that_nwipe_cut_is_bound_only_when_it_can_be_one_medium() {
        String cut = ("T" + Workshop.freshSerial() + "00000000000000000000").substring(0, 20);
        Workshop.Announced first = workshop.announced("HDD", cut + "A1", "ERASURE_ENTRUSTED");
        workshop.put(first.deviceId(), "reception", "{}").expect(204);
        assertThat(workshop.preview(Logs.erased(cut)).at("/drives/0/deviceId"))
                .isEqualTo(first.deviceId().toString());
        Workshop.Announced second = workshop.announced("HDD", cut + "B2", "ERASURE_ENTRUSTED");
        workshop.put(second.deviceId(), "reception", "{}").expect(204);
        assertThat(workshop.preview(Logs.erased(cut)).at("/drives/0/reasons")).isEqualTo("[\"serial-ambiguous\"]");
        assertThat(workshop.preview(Logs.erased(cut.substring(0, 12))).at("/drives/0/reasons"))
                .isEqualTo("[\"serial-not-bound\"]");
    }

    @Test
    void a_donor_may_ask_more_than_the_common_rule_and_never_less() {
        var agent = workshop.service.as(Someone.of(workshop.donor, Role.AGENT));
        String path = "/api/repairs/erasure-policies/" + workshop.donor;
        agent.put(path, rule("SSD", "CLEAR")).expectProblem(409, "policy-too-weak");
        workshop.service
                .as(Someone.with(Role.AGENT))
                .put(path, rule("HDD", "PURGE"))
                .expectProblem(404, "not-found");
        agent.put(path, rule("HDD", "PURGE")).expect(204);
        Workshop.Announced device = workshop.received("HDD");
        assertThat(workshop.attach(Logs.erased(device.medium())).at("/drives/0/reasons"))
                .isEqualTo("[\"method-unfit-for-medium\"]");
        assertThat(workshop.technician().get(path).at("/rules/0/level")).isEqualTo("PURGE");
    }

    @Test
    void logs_of_other_programs_and_truncated_ones_are_refused_and_change_nothing() {
        workshop.preview("Blancco 7: Erased").expectProblem(422, "not-an-erasure-log");
        String log = Fixture.log("ok-zero-hdd.log");
        workshop.preview(log.substring(0, log.indexOf("Drive Status"))).expectProblem(422, "erasure-log-truncated");
        workshop.attach(log.substring(0, log.lastIndexOf("------"))).expectProblem(422, "erasure-log-truncated");
        workshop.attach("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript>>>>\n" + log)
                .expectProblem(422, "not-an-erasure-log");
        workshop.attach("PK\3\4" + log + "\0\0").expectProblem(422, "not-an-erasure-log");
        workshop.technician()
                .once()
                .post(REPORTS, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .expect(415);
        workshop.technician()
                .post(REPORTS, log.getBytes(StandardCharsets.UTF_8), "text/plain")
                .expectProblem(400, "idempotency-key-required");
    }

    @Test
    void a_log_of_nearly_ten_megabytes_is_read_and_a_larger_one_refused() {
        Workshop.Announced device = workshop.received("HDD");
        String noise = "[2026/11/21 22:42:41]  notice: /dev/sda: still writing, nothing to see here\n";
        String large = noise.repeat(9_900_000 / noise.length()) + Logs.erased(device.medium());
        assertThat(workshop.preview(large).expect(200).at("/drives/0/verdict")).isEqualTo("ACCEPTED");
        assertThat(workshop.preview(noise.repeat(11_000_000 / noise.length())).status())
                .isEqualTo(413);
        String oneLine = "x".repeat(9_000_000) + "\n" + Logs.erased(device.medium());
        assertThat(workshop.preview(oneLine).expect(200).at("/drives/0/verdict"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_device_without_a_known_medium_is_not_taken_for_empty() {
        Workshop.Announced device = workshop.received("");
        UUID id = device.deviceId();
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expectProblem(409, "media-not-cleared");
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"FOUND1\",\"type\":\"HDD\"}]}")
                .expect(204);
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("ERASE");
        workshop.attach(Logs.erased("FOUND1")).expect(201);
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
    }

    private static String manual(String method, String level, boolean verified) {
        return "{\"method\":\"" + method + "\",\"level\":\"" + level + "\",\"tool\":\"hdparm 9.65\",\"verified\":"
                + verified + ",\"operatorNote\":\"fait au poste 3\"}";
    }

    private static String rule(String type, String level) {
        return "{\"rules\":[{\"mediumType\":\"" + type + "\",\"level\":\"" + level + "\",\"validFrom\":\""
                + LocalDate.now(java.time.ZoneId.of("Europe/Paris")) + "\"}]}";
    }

    @Test
    void the_donors_note_never_leaves_this_service() {
        Workshop.Announced device = workshop.received("SSD");
        workshop.put(device.deviceId(), "manual-erasures/" + device.medium(), manual("ATA_SANITIZE", "PURGE", true))
                .expect(204);
        assertThat(workshop.event(device.deviceId(), "ErasureAccepted").json().toString())
                .doesNotContain("poste 3");
    }
}
