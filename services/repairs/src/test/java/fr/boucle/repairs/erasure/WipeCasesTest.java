package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.web.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs as people met them, each judged against a medium that is known. */
class WipeCasesTest {
    private static final String SERIAL = "FC-HDD-0001";
    private static final long MEBIBYTES = 953_869;

    private static DriveVerdict judge(NwipeDrive drive, MediumType type, @Nullable Long size, @Nullable String model) {
        MediumType known = WipeFacts.type(drive, type);
        return DriveVerdict.of(new WipeFacts(
                drive,
                Optional.of(new WipeFacts.Known(
                        new Medium.Unproven(SERIAL, type, size, model),
                        known,
                        ErasurePolicy.least(known),
                        Instant.parse("2026-11-19T08:00:00Z"),
                        false)),
                Instant.parse("2026-11-29T08:00:00Z")));
    }

    private static List<String> reasons(String log) {
        return judge(NwipeLog.read(log).drives().getFirst(), MediumType.HDD, MEBIBYTES, null)
                .reasons();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.32", "0.34", "0.37", "0.42"})
    void a_whole_disk_wiped_without_a_warning_is_proved(String version) {
        assertThat(reasons(NwipeText.disk(version, SERIAL).text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' warning:  *** HIDDEN SECTORS DETECTED ! *** on /dev/sda', hidden-sectors",
        "' warning: HIDDEN AREA DETECTED! on /dev/sda', hidden-sectors",
        "'    info: HPA values 1953000000 / 1953525168 on /dev/sda', hidden-sectors",
        "' warning:  *** HIDDEN SECTORS DETECTED ! ***', hidden-sectors",
        "'   error: Write error on /dev/sda at offset 41943040', errors-in-log",
        "'   fatal: Nwipe exited with errors on device = /dev/sda', errors-in-log",
        "' warning: Buffer flush failure on ''/dev/sda''.', errors-in-log"
    })
    void a_line_beside_the_tables_is_enough(String line, String reason) {
        assertThat(reasons(NwipeText.disk("0.37", SERIAL).line(line).text())).containsExactly(reason);
    }

    @Test
    void a_warning_of_another_drive_is_not_this_ones() {
        String log = NwipeText.disk("0.37", SERIAL)
                .drive("/dev/sdb", "ATA    ", "HGST HTS5450", "OTHER-0002", NwipeText.TERABYTE)
                .line(" warning:  *** HIDDEN SECTORS DETECTED ! *** on /dev/sdb")
                .text();
        assertThat(reasons(log)).isEmpty();
    }

    @Test
    void an_adapter_that_tells_nothing_of_hidden_sectors_needs_a_known_size() {
        NwipeDrive drive = NwipeLog.read(NwipeText.disk("0.38", SERIAL)
                        .line(" warning: HIDDEN SECTORS INDETERMINATE! on /dev/sda, Some USB adapters & memory sticks"
                                + " don't support ATA pass through")
                        .text())
                .drives()
                .getFirst();
        assertThat(judge(drive, MediumType.HDD, MEBIBYTES, null).reasons()).isEmpty();
        assertThat(judge(drive, MediumType.HDD, null, null).reasons()).containsExactly("hidden-sectors-unknown");
    }

    /** One medium of 1 TB in the words of several inventories; a smaller log leaves something, a larger one is another drive. */
    @ParameterizedTest
    @CsvSource({
        "953869, 1000204886016, true",
        "1000204, 1000204886016, true",
        "1000203, 1000204886016, true",
        "1000000, 1000204886016, true",
        "1000196, 1000204886016, true",
        "953869, 999936000000, false",
        "953869, 67108864, false",
        "953869, 2000398934016, false",
        "476940, 67108864, false",
        "512000, 512110190592, true",
        "512105, 512110190592, true",
        "244198, 256060514304, true",
        "256060, 250059350016, false"
    })
    void the_wiped_size_is_the_mediums(long known, long wiped, boolean whole) {
        NwipeText text = new NwipeText("0.37").drive("/dev/sda", "ATA    ", NwipeText.HDD, SERIAL, wiped);
        NwipeDrive drive = NwipeLog.read(text.text()).drives().getFirst();
        assertThat(judge(drive, MediumType.HDD, known, null).reasons())
                .isEqualTo(whole ? List.of() : List.of("capacity-differs"));
    }

    @ParameterizedTest
    @CsvSource({
        "ST1000DM003, true",
        "Seagate ST1000DM003-1SB10C, true",
        "ATA ST1000DM003-1SB1, true",
        "WDC WD10EZEX-08WN4A0, false",
        "Barracuda, false"
    })
    void the_model_is_the_mediums(String known, boolean same) {
        NwipeDrive drive =
                NwipeLog.read(NwipeText.disk("0.37", SERIAL).text()).drives().getFirst();
        assertThat(judge(drive, MediumType.HDD, MEBIBYTES, known).reasons())
                .isEqualTo(same ? List.of() : List.of("model-differs"));
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/sda1, partition-only",
        "/dev/nvme0n1p2, partition-only",
        "/dev/mmcblk0p1, partition-only",
        "/dev/mmcblk0boot0, partition-only",
        "/dev/mapper/luks-root, volume-not-drive",
        "/dev/dm-0, volume-not-drive",
        "/dev/md127, volume-not-drive",
        "/dev/loop0, virtual-not-drive",
        "/dev/vda, virtual-not-drive",
        "/dev/zram0, virtual-not-drive",
        "/dev/disk/by-id/ata-X-part1, partition-only",
        "/dev/strange, device-name-unknown"
    })
    void a_part_of_a_drive_is_refused_by_its_name(String device, String reason) {
        assertThat(WholeDrive.fault(device)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/sda", "/dev/sdaa", "/dev/hda", "/dev/nvme0n1", "/dev/nvme12n1", "/dev/mmcblk0"})
    void a_whole_drive_is_not(String device) {
        assertThat(WholeDrive.fault(device)).isEmpty();
    }

    @Test
    void one_serial_on_two_drives_of_a_run_is_neithers_whatever_became_of_them() {
        NwipeText both = new NwipeText("0.38")
                .drive("/dev/sdb", "USB    ", "ST500LM000", SERIAL, NwipeText.TERABYTE)
                .drive("/dev/sdc", "USB    ", "WDC WD5000", SERIAL, NwipeText.TERABYTE);
        NwipeText oneFailed = new NwipeText("0.38")
                .failed("/dev/sdb", NwipeText.HDD, SERIAL, NwipeText.TERABYTE)
                .drive("/dev/sdc", "USB    ", "ST500LM000", SERIAL, NwipeText.TERABYTE);
        NwipeText otherCase = new NwipeText("0.38")
                .drive("/dev/sdb", "USB    ", "ST500LM000", "fc-hdd-0001", NwipeText.TERABYTE)
                .drive("/dev/sdc", "USB    ", "ST500LM000", SERIAL, NwipeText.TERABYTE);
        for (NwipeText text : List.of(both, oneFailed, otherCase)) {
            assertThat(NwipeLog.read(text.text()).drives()).hasSize(2).allMatch(drive -> drive.identity()
                    .shared());
        }
        NwipeText apart = new NwipeText("0.38")
                .drive("/dev/sdb", "USB    ", "ST500LM000", SERIAL, NwipeText.TERABYTE)
                .drive("/dev/sdc", "USB    ", "ST500LM000", "FC-HDD-0002", NwipeText.TERABYTE);
        assertThat(NwipeLog.read(apart.text()).drives())
                .noneMatch(drive -> drive.identity().shared());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.30", "0.31", "0.25", "0.30.001"})
    void a_version_too_old_to_judge_is_said_to_be(String version) {
        assertThatThrownBy(() -> NwipeLog.read(NwipeText.disk(version, SERIAL).text()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(RepairRefusal.LOG_TOO_OLD);
                    assertThat(refusal.detail()).contains("nwipe " + version, "too old to judge");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.50", "1.0", "0.9999999"})
    void a_version_nobody_knows_yet_is_not_guessed(String version) {
        assertThatThrownBy(() -> NwipeLog.read(NwipeText.disk(version, SERIAL).text()))
                .isInstanceOf(Refusal.class);
    }

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
        DriveVerdict verdict = judge(NwipeLog.read(text.text()).drives().getFirst(), MediumType.NVME, 244_198L, null);
        assertThat(verdict.isAccepted()).as("%s", verdict.reasons()).isEqualTo(proved);
        assertThat(verdict.method()).contains(method);
        assertThat(WipeAdvice.of(verdict).contains("RECORD_FIRMWARE_ERASE_BY_HAND"))
                .isEqualTo(!proved);
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

    /** Old versions list an SSD as plain ATA, and inventories as a hard disk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LITEON CV8-8E128",
                "TOSHIBA THNSNJ25",
                "SAMSUNG MZ7LN256",
                "KXG50ZNV512G NVM",
                "INTEL SSDSC2KW25",
                "Micron 1100 MTFDDAK256TBN",
                "KINGSTON SA400S37",
                "SanDisk SD8SN8U2",
                "SK hynix SC311 SATA"
            })
    void a_flash_medium_is_flash_whatever_bus_or_inventory_say(String model) {
        NwipeText text = new NwipeText("0.32")
                .drive("/dev/sda", "ATA", model, SERIAL, 128_035_676_160L)
                .by("DoD Short");
        assertThat(judge(NwipeLog.read(text.text()).drives().getFirst(), MediumType.HDD, null, null)
                        .reasons())
                .containsExactly("method-unfit-for-medium");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ST500LM021-1KJ15",
                "WDC WD5000LPVX-2",
                "HGST HTS545050A7",
                "TOSHIBA MQ01ABF0",
                "HITACHI HTS72505"
            })
    void a_disk_with_platters_is_none(String model) {
        assertThat(FlashModels.isFlash("/dev/sda", model)).isFalse();
    }

    @Test
    void a_medium_of_unknown_type_needs_the_stricter_rule() {
        NwipeDrive drive =
                NwipeLog.read(NwipeText.disk("0.37", SERIAL).text()).drives().getFirst();
        assertThat(judge(drive, MediumType.OTHER, MEBIBYTES, null).reasons())
                .containsExactly("method-unfit-for-medium");
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
}
