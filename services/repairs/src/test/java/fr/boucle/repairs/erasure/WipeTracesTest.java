package fr.boucle.repairs.erasure;

import static fr.boucle.repairs.erasure.WipeCasesTest.MEBIBYTES;
import static fr.boucle.repairs.erasure.WipeCasesTest.SERIAL;
import static fr.boucle.repairs.erasure.WipeCasesTest.judge;
import static fr.boucle.repairs.erasure.WipeCasesTest.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.Fixture;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What firmware, flash media, editors and clocks leave in a log. */
class WipeTracesTest {
    private static final String BY_HAND = "RECORD_FIRMWARE_ERASE_BY_HAND";

    @ParameterizedTest
    @CsvSource({
        "/dev/nvme0: SANITIZE action 'Crypto Erase' was successful., true, CRYPTOGRAPHIC_ERASE",
        "/dev/nvme0: SANITIZE action 'Block Erase' was successful., true, NVME_SANITIZE",
        "/dev/nvme0: SANITIZE action 'Overwrite' was successful., true, NVME_SANITIZE",
        "/dev/nvme0: SANITIZE action 'Exit Failure Mode' was successful., false, OVERWRITE",
        "/dev/nvme0: SANITIZE action 'Crypto Erase' failed., false, OVERWRITE",
        "/dev/nvme1: SANITIZE action 'Crypto Erase' was successful., false, OVERWRITE"
    })
    void what_master_writes_of_the_drives_own_erase_is_read(String line, boolean proved, ErasureMethod method) {
        NwipeText text = new NwipeText("0.42")
                .drive("/dev/nvme0n1", "NVME-SSD", "SAMSUNG MZVL2", SERIAL, 256_060_514_304L)
                .line("    info: " + line);
        NwipeDrive drive = NwipeLog.read(text.text()).drives().getFirst();
        DriveVerdict verdict = judge(drive, MediumType.NVME, 244_198L, null);
        assertThat(verdict.isAccepted()).as("%s", verdict.reasons()).isEqualTo(proved);
        assertThat(verdict.method()).contains(method);
        assertThat(WipeAdvice.of(drive, verdict).contains(BY_HAND)).isEqualTo(!proved);
    }

    @Test
    void a_label_that_no_release_has_is_refused_with_the_hand_road() {
        NwipeText text = new NwipeText("0.41")
                .drive("/dev/nvme0n1", "NVME-SSD", "SAMSUNG MZVL2", SERIAL, 256_060_514_304L)
                .by("Sanitize Crypto Erase (NVMe)");
        NwipeDrive drive = NwipeLog.read(text.text()).drives().getFirst();
        DriveVerdict verdict = judge(drive, MediumType.NVME, 244_198L, null);
        assertThat(verdict.reasons()).containsExactly("method-unknown");
        assertThat(WipeAdvice.of(drive, verdict)).containsExactly(BY_HAND);
    }

    @Test
    void an_sata_ssd_that_sanitized_itself_is_proved_too() {
        NwipeText text = new NwipeText("0.42")
                .drive("/dev/sda", "ATA-SSD", "Samsung SSD 860 EVO", SERIAL, 500_107_862_016L)
                .line("    info: /dev/sda: SANITIZE action 'Crypto Scramble' was successful.");
        DriveVerdict verdict = judge(NwipeLog.read(text.text()).drives().getFirst(), MediumType.SSD, 476_940L, null);
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.level()).contains(SanitizationLevel.PURGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.34", "0.41"})
    void a_firmware_erase_in_a_version_that_has_none_is_suspected(String version) {
        NwipeText text = new NwipeText(version)
                .drive("/dev/nvme0n1", "NVME-SSD", "SAMSUNG MZVL2", SERIAL, 256_060_514_304L)
                .line("    info: /dev/nvme0: SANITIZE action 'Crypto Erase' was successful.");
        NwipeDrive drive = NwipeLog.read(text.text()).drives().getFirst();
        DriveVerdict verdict = judge(drive, MediumType.NVME, 244_198L, null);
        assertThat(verdict.reasons()).contains("log-contradicts-itself");
        assertThat(WipeAdvice.of(drive, verdict)).containsExactly(BY_HAND, "WIPE_AGAIN_OR_REMOVE");
    }

    @Test
    void a_serial_that_another_drive_of_the_run_has_is_ambiguous_also_where_that_one_was_not_wiped() {
        String log = NwipeText.disk("0.34", SERIAL).text();
        String found = "[2026/11/20 09:12:02]  notice: Found /dev/sdc, ATA    , " + NwipeText.HDD + ", 1000 GB, S/N="
                + SERIAL + "\n";
        String two = log.replaceFirst("(?m)^(?=.*Found /dev/sda)", found);
        assertThat(two).isNotEqualTo(log);
        assertThat(NwipeLog.read(two).drives().getFirst().identity().shared()).isTrue();
        assertThat(NwipeLog.read(log).drives().getFirst().identity().shared()).isFalse();
    }

    /** « 500 Go » and « 1 To » in an inventory, whichever way it counts, are the disk that nwipe measures. */
    @ParameterizedTest
    @CsvSource({
        "512000, 500107862016, true",
        "500000, 500107862016, true",
        "262144, 256060514304, true",
        "1048576, 1000204886016, true",
        "524288, 512110190592, true",
        "512000, 480103981056, false",
        "512000, 67108864, false",
        "1048576, 960197124096, false"
    })
    void a_typed_size_is_met_in_both_ways_of_counting(long megabytes, long bytes, boolean whole) {
        assertThat(Capacity.isWholeAsTold(megabytes, bytes)).isEqualTo(whole);
    }

    /** « 512 Go » read on the label are 512 and not 500 of 1,024 megabytes each. */
    @ParameterizedTest
    @CsvSource({"512000, 500107862016, false", "1024000, 1000204886016, false", "512000, 512110190592, true"})
    void a_size_read_on_the_label_is_the_disks_own(long megabytes, long bytes, boolean whole) {
        assertThat(Capacity.isWhole(megabytes, bytes)).isEqualTo(whole);
    }

    @Test
    void a_medium_of_unknown_type_needs_the_stricter_rule() {
        NwipeDrive drive =
                NwipeLog.read(NwipeText.disk("0.37", SERIAL).text()).drives().getFirst();
        assertThat(judge(drive, MediumType.OTHER, MEBIBYTES, null).reasons())
                .containsExactly("method-unfit-for-medium", "type-unknown");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "UTF-16LE, ''", "UTF-16BE, ''", "UTF-8, \uFEFF"})
    void a_log_saved_by_a_windows_editor_is_read(String charset, @Nullable String mark) {
        String text = (mark == null ? "" : mark)
                + NwipeText.disk("0.37", SERIAL).text().replace("\n", "\r\n");
        assertThat(NwipeLog.read(text.getBytes(Charset.forName(charset))).drives())
                .singleElement()
                .satisfies(drive -> assertThat(drive.serial()).isEqualTo(SERIAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void every_end_of_line_is_one(String end) {
        byte[] log = NwipeText.disk("0.37", SERIAL).text().replace("\n", end).getBytes(StandardCharsets.UTF_8);
        assertThat(judge(NwipeLog.read(log).drives().getFirst(), MediumType.HDD, MEBIBYTES, null)
                        .reasons())
                .isEmpty();
    }

    /** A log edited after its making: the other places still say what was. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sect/blk/dev 512/4096/1000204886016|sect/blk/dev 512/4096/500107862016",
                "banner   = nwipe 0.37|banner   = nwipe 0.42",
                "Invoking method 'Fill With Zeros'|Invoking method 'Verify Zeros'",
                "04:00:00|00:00:09",
                "11:12:04|08:12:04"
            })
    void figures_that_disagree_make_a_log_suspect(String was, String edited) {
        String log = NwipeText.disk("0.37", SERIAL).text();
        assertThat(log).contains(was);
        assertThat(reasons(log.replace(was, edited))).contains("log-contradicts-itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"has serial number FC-HDD-0001", "S/N=FC-HDD-0001", "ST1000DM003-1SB10/FC-HDD-0001"})
    void a_serial_changed_in_one_place_is_disputed(String place) {
        String log = NwipeText.disk("0.37", SERIAL).text();
        String edited = log.replace(place, place.replace("FC-HDD-0001", "FC-HDD-0009"));
        assertThat(NwipeLog.read(edited).drives())
                .allMatch(drive -> drive.identity().disputed());
    }

    @Test
    void a_run_before_the_device_came_is_asked_about_and_one_from_tomorrow_refused() {
        NwipeDrive before = NwipeLog.read(
                        NwipeText.disk("0.37", SERIAL).on("2026/11/02").text())
                .drives()
                .getFirst();
        assertThat(judge(before, MediumType.HDD, MEBIBYTES, null).questions()).containsExactly("run-before-arrival");
        assertThat(judge(before, MediumType.HDD, MEBIBYTES, null).unexplained().isAccepted())
                .isFalse();
        assertThat(reasons(NwipeText.disk("0.37", SERIAL).on("2027/11/20").text()))
                .containsExactly("run-date-in-future");
        assertThat(reasons(NwipeText.disk("0.37", SERIAL).on("2026/13/45").text()))
                .contains("run-date-unknown");
    }

    @ParameterizedTest
    @CsvSource({"16, 18, 20, 1", "18, 20, 22, 0"})
    void a_run_that_began_before_the_device_came_is_asked_about_wherever_it_ended(
            String began, String written, String ended, int questions) {
        String log = NwipeText.disk("0.37", SERIAL)
                .on("2026/11/18")
                .text()
                .replace(" 09:12:", " " + began + ":12:")
                .replace(" 11:12:", " " + written + ":12:")
                .replace(" 13:12:", " " + ended + ":12:");
        DriveVerdict verdict = judge(NwipeLog.read(log).drives().getFirst(), MediumType.HDD, MEBIBYTES, null);
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.questions())
                .as("14 hours before the arrival it is 18:00")
                .hasSize(questions);
    }

    @Test
    void a_log_out_of_which_the_reading_back_was_cut_is_suspected() {
        String whole = Fixture.log("ok-zero-hdd.log");
        assertThat(contradictions(whole)).isEmpty();
        assertThat(contradictions(whole.replaceAll("(?m)^.*Verified pass.*$", "")))
                .hasSize(1);
        assertThat(contradictions(whole.replaceAll("(?m)^.*Verif(ying|ied) pass.*$", "")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"' 120 MB/s | 04:00:00', false", "'  12 MB/s | 04:00:00', true", "' 120 KB/s | 04:00:00', true"})
    void a_speed_that_cannot_have_made_the_disk_in_its_time_is_suspected(String cells, boolean suspected) {
        String text = NwipeText.disk("0.37", SERIAL).text();
        assertThat(contradictions(text.replace(" 120 MB/s | 04:00:00", cells)).isEmpty())
                .isNotEqualTo(suspected);
    }

    private static List<String> contradictions(String log) {
        return NwipeLog.read(log.getBytes(StandardCharsets.UTF_8))
                .drives()
                .getFirst()
                .notes()
                .contradictions();
    }
}
