package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.web.Refusal;
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
    static final String SERIAL = "FC-HDD-0001";
    static final long MEBIBYTES = 953_869;

    static DriveVerdict judge(NwipeDrive drive, MediumType type, @Nullable Long size, @Nullable String model) {
        Medium medium = new Medium.Unproven(SERIAL, type, size, model);
        MediumType known = WipeFacts.type(drive, medium);
        return DriveVerdict.of(new WipeFacts(
                drive,
                Optional.of(new WipeFacts.Known(
                        medium, known, ErasurePolicy.least(known), Instant.parse("2026-11-19T08:00:00Z"), true, false)),
                Instant.parse("2026-11-29T08:00:00Z")));
    }

    static List<String> reasons(String log) {
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
    @ValueSource(strings = {" ATA-SSD", " MMC    ", "NVME    ", " USB-SSD"})
    void a_bus_of_flash_is_flash_whatever_the_inventory_says(String bus) {
        String log = new NwipeText("0.37")
                .drive("/dev/sda", bus, "BJTD4R", SERIAL, NwipeText.TERABYTE)
                .text();
        assertThat(reasons(log)).containsExactly("method-unfit-for-medium");
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
}
