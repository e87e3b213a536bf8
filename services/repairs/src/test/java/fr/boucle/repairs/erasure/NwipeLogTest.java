package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.repairs.Fixture;
import fr.boucle.repairs.Logs;
import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What logs of nwipe prove: genuine ones, samples, and ones constructed for what no run gives at will. */
class NwipeLogTest {
    private static List<NwipeDrive> drives(String log) {
        return NwipeLog.read(log).drives();
    }

    private static DriveVerdict verdict(NwipeDrive drive, MediumType type) {
        return DriveVerdict.of(facts(drive, new Medium.Unproven(drive.serial(), type, null, null)));
    }

    private static WipeFacts facts(NwipeDrive drive, Medium medium) {
        MediumType type = WipeFacts.type(drive, medium);
        return new WipeFacts(
                drive,
                Optional.of(new WipeFacts.Known(
                        medium, type, ErasurePolicy.least(type), Instant.parse("2026-11-19T08:00:00Z"), true, false)),
                Instant.parse("2026-12-01T08:00:00Z"));
    }

    private static List<String> reasons(String log) {
        return verdict(drives(log).getFirst(), MediumType.HDD).reasons();
    }

    @Test
    void a_genuine_wipe_of_a_hard_disk_is_accepted() {
        NwipeLog log = NwipeLog.read(Fixture.log("ok-zero-hdd.log"));
        assertThat(log.version()).isEqualTo("nwipe 0.33");
        assertThat(log.drives()).singleElement().satisfies(drive -> {
            assertThat(drive.device()).isEqualTo("/dev/sda");
            assertThat(drive.serial()).isEqualTo("W62FBT1A");
            assertThat(drive.outcome().percentErased()).isEqualByComparingTo("100");
            assertThat(verdict(drive, MediumType.HDD).reasons()).isEmpty();
            assertThat(verdict(drive, MediumType.HDD).level()).contains(SanitizationLevel.CLEAR);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "aborted-by-user.log, erasure-aborted",
        "failed-midway.log, erasure-failed",
        "failed-write-error-verified.log, erasure-failed",
        "failed-write-error-verified.log, errors-reported"
    })
    void a_genuine_wipe_that_ended_badly_is_blocked(String name, String reason) {
        assertThat(reasons(Fixture.log(name))).contains(reason);
    }

    @Test
    void an_aborted_run_that_exits_with_success_is_not_fully_erased() {
        assertThat(reasons(Fixture.log("aborted-by-user.log"))).contains("percentage-unknown");
    }

    @Test
    void an_overwritten_ssd_is_not_purged() {
        NwipeDrive drive = drives(Fixture.log("ok-prng-ssd.log")).getFirst();
        assertThat(drive.serial()).isEqualTo("S3YJNB0K512345X");
        assertThat(verdict(drive, MediumType.SSD).reasons()).containsExactly("method-unfit-for-medium");
    }

    @Test
    void one_log_tells_each_drive_apart() {
        List<NwipeDrive> drives = drives(Fixture.log("two-drives-one-failed.log"));
        assertThat(drives).extracting(NwipeDrive::serial).containsExactly("WD-WXA1A73K5XYZ", "Y7GHT1R2T");
        assertThat(verdict(drives.get(0), MediumType.HDD).isAccepted()).isTrue();
        assertThat(verdict(drives.get(1), MediumType.HDD).reasons()).contains("erasure-failed", "errors-reported");
    }

    @ParameterizedTest
    @CsvSource({"loop-device-without-serial.log, ABSENT", "ok-anonymised.log, ANONYMISED"})
    void a_drive_without_a_serial_names_no_medium(String name, NwipeDrive.SerialForm form) {
        assertThat(drives(Fixture.log(name))).singleElement().satisfies(drive -> assertThat(drive.serialForm())
                .isEqualTo(form));
    }

    @ParameterizedTest
    @CsvSource({
        "'', ABSENT",
        "XX?XX, ANONYMISED",
        "????????, ANONYMISED",
        "(S/N: unknown), UNREADABLE",
        "\u0001\uFFFD, UNREADABLE",
        "W62FBT1A, USABLE",
        "WD-WXA1A73K5XYZ, USABLE"
    })
    void a_serial_is_only_what_looks_like_one(String serial, NwipeDrive.SerialForm form) {
        NwipeDrive drive = drives(Logs.erased("S1A")).getFirst();
        NwipeDrive named = new NwipeDrive(
                drive.device(),
                new NwipeDrive.Identity("M", serial, false, false, false, 1L),
                drive.outcome(),
                drive.way(),
                drive.times(),
                drive.notes());
        assertThat(named.serialForm()).isEqualTo(form);
    }

    @Test
    void the_samples_of_nwipe_042_are_read() {
        List<NwipeDrive> failed = drives(Fixture.sample("nwipe/nwipe_prng_two_one_failed.log"));
        assertThat(failed).extracting(NwipeDrive::status).containsExactly("Erased", "FAILED");
        assertThat(failed.get(1).outcome().percentErased()).isEqualByComparingTo("62.50");
        assertThat(failed.get(1).outcome().flagged()).isTrue();
        assertThat(drives(Fixture.sample("nwipe/nwipe_zero_ok.log")))
                .singleElement()
                .satisfies(drive -> assertThat(drive.outcome().percentErased()).isEqualByComparingTo("100"));
    }

    @Test
    void of_two_runs_in_one_log_each_drive_is_told_twice() {
        List<NwipeDrive> drives = drives(Fixture.log("constructed-two-runs-hdd-0.41.log"));
        assertThat(drives).extracting(NwipeDrive::status).containsExactly("FAILED", "Erased");
        assertThat(drives).extracting(NwipeDrive::model).containsOnly("ST1000DM003-1SB10C");
    }

    @ParameterizedTest
    @CsvSource({
        "'INSANITY', ' ', 100.00, 0, VL, erasure-status-insane",
        "'UABORTED', '!', 59.76, 0, VL, erasure-aborted",
        "' Erased ', ' ', 99.99, 0, VL, not-fully-erased",
        "' Erased ', '!', 100.00, 0, VL, flagged-by-nwipe",
        "' Erased ', ' ', 100.00, 3, VL, errors-reported",
        "' Erased ', ' ', 100.00, 0, NV, not-verified",
        "'SOMETHNG', ' ', 100.00, 0, VL, erasure-status-unknown"
    })
    void one_thing_wrong_is_enough(
            String status, String flag, String percent, int errors, String verify, String reason) {
        assertThat(reasons(Logs.log("S1", "ATA ", "Fill With Zeros", status, flag, percent, errors, verify)))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"Verify Zeros (0x00), method-only-reads", "Unknown Method, method-unknown"})
    void a_method_that_writes_nothing_known_proves_nothing(String method, String reason) {
        assertThat(reasons(Logs.log("S1", "ATA ", method, " Erased ", " ", "100.00", 0, "VL")))
                .containsExactly(reason);
    }

    @Test
    void a_rounded_hundred_percent_with_bytes_missing_is_not_the_whole_drive() {
        String log = Logs.erased("S1").replace("|          500107862016 |", "|          500107862015 |");
        assertThat(reasons(log)).containsExactly("not-fully-erased");
    }

    @Test
    void what_nwipe_calls_an_ssd_is_judged_as_one_whatever_the_inventory_says() {
        assertThat(reasons(Logs.log("S1", "ATA-SSD", "PRNG Stream", " Erased ", " ", "100.00", 0, "VL")))
                .containsExactly("method-unfit-for-medium");
    }

    @Test
    void a_table_and_a_list_that_disagree_on_the_serial_are_disputed() {
        String log = Logs.erased("S1A").replace("ST500LM021-1KJ15/S1A", "ST500LM021-1KJ15/S1B");
        assertThat(drives(log).getFirst().identity().disputed()).isTrue();
        assertThat(drives(Logs.erased("S1A")).getFirst().identity().disputed()).isFalse();
    }

    @Test
    void without_an_error_summary_nothing_is_accepted() {
        String log = Logs.erased("S1").replaceFirst("(?s)\\*{32} Error Summary.*?\\*{80}\n", "");
        assertThat(reasons(log)).containsExactly("error-summary-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok-zero-hdd.log", "two-drives-one-failed.log", "constructed-two-runs-hdd-0.41.log"})
    void a_log_cut_anywhere_before_its_last_table_ends_is_refused(String name) {
        String log = Fixture.log(name);
        int end = log.lastIndexOf("*****");
        int begin = Math.max(log.lastIndexOf("Invoking method"), log.indexOf("banner"));
        for (int cut = begin + 100; cut < end - 80; cut += 97) {
            String part = log.substring(0, cut);
            assertThatThrownBy(() -> NwipeLog.read(part)).as("cut at %d", cut).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DBAN succeeded.\nAll selected disks have been wiped.\n",
                "%PDF-1.7\n\u0000\u0001",
                "Blancco Drive Eraser 7.9\nErasure status: Erased\n",
                "\u0000\u0000\u0000",
                "********\n********\n"
            })
    void a_log_of_another_program_is_refused(String text) {
        assertThatThrownBy(() -> NwipeLog.read(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(RepairRefusal.NOT_A_LOG));
    }
}
