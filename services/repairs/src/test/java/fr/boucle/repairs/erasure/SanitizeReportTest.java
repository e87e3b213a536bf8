package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The drive's own erase, as hdparm 9.65 and nvme-cli 2.4 print it (constructed after their sources and manuals): it proves what
 * the file says and nothing that is missing from it.
 */
class SanitizeReportTest {
    private static final String ATA = """
            @BEGAN@

            /dev/sda:

            ATA device, with non-removable media
            \tModel Number:       CT500MX500SSD1
            \tSerial Number:      @SERIAL@
            \tFirmware Revision:  M3CR046
            \tLBA48  user addressable sectors:   976773168
            \tLogical  Sector size:                   512 bytes
            \tNominal Media Rotation Rate: Solid State Device

            /dev/sda:
            Issuing SANITIZE_BLOCK_ERASE command
            Operation started in background
            You may use `--sanitize-status` to check progress

            /dev/sda:
            Issuing SANITIZE_STATUS command
            Sanitize status:
                State:    SD0 Sanitize Idle
                Last Sanitize Operation Completed Without Error
            @ENDED@
            """;
    private static final String NVME = """
            @BEGAN@
            NVME Identify Controller:
            vid       : 0x144d
            sn        : @SERIAL@
            mn        : SAMSUNG MZVLB512HBJQ-000L7
            tnvmcap   : 500107862016
            Sanitize Progress                      (SPROG) :  65535
            Sanitize Status                        (SSTAT) :  0x101
            Sanitize Command Dword 10 Information (SCDW10) :  0x2
            Estimated Time For Overwrite                   :  4294967295 (No time period reported)
            @ENDED@
            """;

    private static NwipeDrive drive(String text) {
        NwipeLog log = NwipeLog.read(at(text, "S2H123").getBytes(StandardCharsets.UTF_8));
        assertThat(log.drives()).hasSize(1);
        return log.drives().getFirst();
    }

    private static String at(String text, String serial) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return text.replace("@SERIAL@", serial)
                .replace("@BEGAN@", now.minusSeconds(serial.hashCode() & 0xFFF).toString())
                .replace("@ENDED@", now.toString());
    }

    @Test
    void the_drives_own_erase_proves_its_medium() {
        Workshop workshop = new Workshop();
        Workshop.Announced ssd = workshop.received("SSD");
        assertThat(workshop.attach(at(ATA, ssd.medium())).expect(201).at("/drives/0/reasons"))
                .isEqualTo("[]");
        assertThat(workshop.show(ssd.deviceId()).at("/state")).isEqualTo("ERASED");
        assertThat(workshop.show(ssd.deviceId()).at("/media/0/erasure/method")).isEqualTo("ATA_SANITIZE");
        assertThat(workshop.show(ssd.deviceId()).at("/media/0/erasure/level")).isEqualTo("PURGE");
        Workshop.Announced nvme = workshop.received("NVME");
        workshop.attach(at(NVME, nvme.medium())).expect(201);
        assertThat(workshop.show(nvme.deviceId()).at("/media/0/erasure/method")).isEqualTo("NVME_SANITIZE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    Last Sanitize Operation Completed Without Error||erasure-status-unknown",
                "Issuing SANITIZE_BLOCK_ERASE command||method-unknown",
                "Operation started in background|SG_IO: bad/missing sense data, sb[]:  f0 00|errors-reported",
                "@ENDED@||run-date-unknown",
                "\tSerial Number:      @SERIAL@||serial-absent",
                "\tLBA48  user addressable sectors:   976773168||capacity-unknown",
                "976773168|976700000|capacity-differs"
            })
    void what_is_missing_or_went_wrong_is_a_reason(String said, String instead, String reason) {
        Workshop workshop = new Workshop();
        Workshop.Announced ssd = workshop.received("SSD");
        String text = at(ATA.replace(said, instead == null ? "" : instead), ssd.medium());
        String reasons = workshop.preview(text).expect(200).at("/drives/0/reasons");
        assertThat(reasons).contains(reason);
    }

    @Test
    void a_running_and_a_failed_sanitise_prove_nothing() {
        assertThat(drive(NVME.replace("65535", "3761").replace("0x101", "0x2")).status())
                .isEmpty();
        assertThat(drive(NVME.replace("0x101", "0x3")).status()).isEqualTo("FAILED");
        assertThat(drive(NVME.replace("0x101", "0")).status()).isEmpty();
        assertThat(drive(NVME.replace("(SCDW10) :  0x2", "(SCDW10) :  0")).way().sanitize())
                .isEmpty();
        assertThat(drive(NVME).way().sanitize()).contains("Block Erase");
        assertThat(drive(NVME.replace("(SCDW10) :  0x2", "(SCDW10) :  0x4"))
                        .way()
                        .sanitize())
                .contains("Crypto Erase");
    }
}
