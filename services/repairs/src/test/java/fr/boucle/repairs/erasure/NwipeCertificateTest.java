package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.documents.Pdf;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.Workshop;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.testkit.Answer;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** nwipe's PDF proves what its text does, and nothing where a word is missing, contradicts another, or was written over. */
class NwipeCertificateTest {
    private static final String SERIAL = "W62FBT1A";
    private static final long MEGABYTES = NwipePaper.TERABYTE / 1_000_000;

    private static List<String> reasons(NwipeDrive drive, MediumType type, @Nullable Long megabytes) {
        Medium medium = new Medium.Unproven(drive.serial(), type, megabytes, null);
        MediumType known = WipeFacts.type(drive, medium);
        return DriveVerdict.of(new WipeFacts(
                        drive,
                        Optional.of(new WipeFacts.Known(
                                medium,
                                known,
                                ErasurePolicy.least(known),
                                Instant.parse("2026-11-19T08:00:00Z"),
                                true,
                                false)),
                        Instant.parse("2026-11-29T08:00:00Z")))
                .reasons();
    }

    private static List<String> reasons(NwipePaper paper) {
        return reasons(NwipeLog.read(paper.file()).drives().getFirst(), MediumType.HDD, MEGABYTES);
    }

    @Test
    void a_genuine_certificate_is_read_and_proves_nothing_without_a_serial() throws IOException {
        NwipeLog log = NwipeLog.read(genuine());
        assertThat(log.version()).isEqualTo("nwipe 0.38.1");
        assertThat(log.drives()).singleElement().satisfies(drive -> {
            assertThat(drive.identity())
                    .isEqualTo(new NwipeDrive.Identity("Loopback device", "", false, false, false, 67_108_864L));
            assertThat(drive.outcome().percentErased()).isEqualByComparingTo("100");
            assertThat(drive.outcome().errors()).isZero();
            assertThat(drive.way()).isEqualTo(new NwipeDrive.Way("Fill With Zeros", true, Optional.empty()));
            assertThat(drive.times().ended()).isEqualTo("2026-11-29T19:26:57");
            assertThat(drive.notes().hidden()).isEqualTo(NwipeDrive.Hidden.UNKNOWN);
            assertThat(drive.notes().contradictions()).isEmpty();
            assertThat(drive.serialForm()).isEqualTo(NwipeDrive.SerialForm.ABSENT);
        });
    }

    @Test
    void it_is_sent_as_it_is() throws IOException {
        Workshop workshop = new Workshop();
        Answer read = workshop.technician()
                .post("/api/repairs/erasure-reports/previews", genuine(), "text/plain")
                .expect(200);
        assertThat(read.at("/tool")).isEqualTo("nwipe 0.38.1");
        assertThat(read.at("/drives/0/reasons")).contains("serial-absent");
        workshop.technician()
                .post(
                        "/api/repairs/erasure-reports/previews",
                        NwipePaper.disk(SERIAL).savedAgain().file(),
                        "text/plain")
                .expectProblem(422, "not-an-erasure-log");
    }

    private static byte[] genuine() throws IOException {
        try (InputStream file =
                NwipeCertificateTest.class.getResourceAsStream("/nwipe/certificate-of-a-loop-device-0.38.pdf")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.35", "0.37.001", "0.38", "0.42"})
    void a_whole_disk_wiped_without_a_warning_is_proved(String version) {
        NwipeLog log = NwipeLog.read(NwipePaper.disk(SERIAL).version(version).file());
        assertThat(log.version()).isEqualTo("nwipe " + version);
        assertThat(log.drives()).singleElement().satisfies(drive -> {
            assertThat(drive.serial()).isEqualTo(SERIAL);
            assertThat(drive.model()).isEqualTo("ST1000DM003-1SB10C");
            assertThat(drive.identity().bytes()).isEqualTo(NwipePaper.TERABYTE);
            assertThat(drive.times())
                    .isEqualTo(new NwipeDrive.Times(
                            LocalDateTime.parse("2026-11-20T09:12:04"), LocalDateTime.parse("2026-11-20T13:12:04")));
            assertThat(reasons(drive, MediumType.HDD, MEGABYTES)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Status:|FAILED|erasure-failed",
                "Status:|ABORTED|erasure-aborted",
                "Status:|DONE|erasure-status-unknown",
                "*Bytes Erased:|400204886016, (40.01%)|not-fully-erased",
                "*Bytes Erased:|400204886016, (100.00%)|not-fully-erased,log-contradicts-itself",
                "*Bytes Erased:|Not applicable to method|percentage-unknown",
                "Errors(pass/sync/verify):|0/0/3|errors-reported",
                "Errors(pass/sync/verify):|none|error-summary-missing",
                "Verify Pass(Last/All/None):|None|not-verified",
                "Verify Pass(Last/All/None):|Verify None|not-verified",
                "Method:|Verify Zeros|method-only-reads",
                "Method:|A way of its own|method-unknown",
                "HPA/DCO:|Hidden sectors found!|hidden-sectors",
                "Size(Real):|1000 GB,1000341200896b|hidden-sectors",
                "Size(Apparent):|500 GB, 500107862016 bytes|hidden-sectors,log-contradicts-itself,capacity-differs",
                "Size(Apparent):|1000 GB|capacity-unknown",
                "Bus:|ATA-SSD|method-unfit-for-medium",
                "Bus:| MMC|method-unfit-for-medium",
                "Make/Model:|CT500MX500SSD1|method-unfit-for-medium",
                "Start time:|2026/11/20 13:02:04|log-contradicts-itself",
                "End time:|20 November|run-date-unknown",
                "Rounds(completed/requested):|0/1|log-contradicts-itself"
            })
    void whatever_is_missing_or_wrong_is_a_reason(String label, String value, String expected) {
        assertThat(reasons(NwipePaper.disk(SERIAL).but(label, value))).containsExactlyInAnyOrder(expected.split(","));
    }

    @Test
    void without_a_known_size_it_may_be_a_partition() {
        NwipeDrive drive =
                NwipeLog.read(NwipePaper.disk(SERIAL).file()).drives().getFirst();
        assertThat(reasons(drive, MediumType.HDD, null)).containsExactly("whole-drive-unknown");
        assertThat(WipeAdvice.of(drive, DriveVerdict.of(new WipeFacts(drive, Optional.empty(), Instant.now()))))
                .contains("RECORD_SIZE");
    }

    @Test
    void an_adapter_that_tells_nothing_of_hidden_sectors_needs_a_known_size() {
        NwipeDrive drive = NwipeLog.read(NwipePaper.disk(SERIAL)
                        .but("HPA/DCO:", "Unknown")
                        .but("Size(Real):", "Unknown")
                        .file())
                .drives()
                .getFirst();
        assertThat(reasons(drive, MediumType.HDD, MEGABYTES)).isEmpty();
        assertThat(reasons(drive, MediumType.HDD, null)).contains("hidden-sectors-unknown");
    }

    @Test
    void a_machine_tells_of_each_disk() {
        List<NwipeDrive> drives = NwipeLog.read(NwipePaper.system(SERIAL, "W62FBT1B")
                        .but("Status:", "FAILED")
                        .file())
                .drives();
        assertThat(drives).extracting(NwipeDrive::serial).containsExactly(SERIAL, "W62FBT1B");
        assertThat(reasons(drives.getFirst(), MediumType.HDD, MEGABYTES)).isEmpty();
        assertThat(reasons(drives.getLast(), MediumType.HDD, MEGABYTES)).containsExactly("erasure-failed");
    }

    @Test
    void one_serial_on_two_disks_is_neithers() {
        assertThat(NwipeLog.read(NwipePaper.system(SERIAL, SERIAL).file()).drives())
                .hasSize(2)
                .allSatisfy(drive -> assertThat(drive.identity().shared()).isTrue());
    }

    @Test
    void a_serial_written_over_the_other_is_disputed() {
        byte[] file = NwipePaper.disk(SERIAL).file();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("(" + SERIAL + ")");
        byte[] forged = file.clone();
        forged[at + 1] = 'X';
        assertThat(NwipeLog.read(forged).drives().getFirst().identity().disputed())
                .isTrue();
    }

    @Test
    void what_nwipe_did_not_write_is_refused_unopened() {
        assertRefused(NwipePaper.disk(SERIAL).savedAgain().file(), RepairRefusal.NOT_A_LOG);
        assertRefused(NwipePaper.disk(SERIAL).producer("Another").file(), RepairRefusal.NOT_A_LOG);
        assertRefused(
                Pdf.of("<html lang=\"fr\"><head><title>x</title></head><body>nwipe 0.38</body></html>"),
                RepairRefusal.NOT_A_LOG);
        assertRefused(
                "%PDF-1.3 martijnvanbrummelen/nwipe".getBytes(StandardCharsets.US_ASCII), RepairRefusal.NOT_A_LOG);
        assertRefused(NwipePaper.disk(SERIAL).version("0.31").file(), RepairRefusal.LOG_TOO_OLD);
        assertRefused(NwipePaper.disk(SERIAL).version("1.0").file(), RepairRefusal.LOG_TOO_NEW);
        assertRefused(NwipePaper.disk(SERIAL).version("of mine").file(), RepairRefusal.LOG_TRUNCATED);
        assertRefused(NwipePaper.system().file(), RepairRefusal.LOG_TRUNCATED);
    }

    private static void assertRefused(byte[] file, RepairRefusal type) {
        assertThatThrownBy(() -> NwipeLog.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
