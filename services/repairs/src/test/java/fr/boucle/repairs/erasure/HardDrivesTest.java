package fr.boucle.repairs.erasure;

import static fr.boucle.repairs.erasure.WipeCasesTest.SERIAL;
import static fr.boucle.repairs.erasure.WipeCasesTest.judge;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody noted as a hard drive, and nothing shows that it turns. */
class HardDrivesTest {
    private static NwipeDrive drive(String version, String bus, String model, long bytes) {
        return NwipeLog.read(new NwipeText(version)
                        .drive("/dev/sda", bus, model, SERIAL, bytes)
                        .text())
                .drives()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "0.32, ATA, SATA III 2.5, 240057409536",
        "0.32, ATA, Generic, 120034123776",
        "0.32, ATA, B2 480, 480103981056",
        "0.38, USB    , External USB3.0, 256060514304",
        "0.38, USB    , DOCK 2115, 960197124096",
        "0.37, ATA    , P3D, 512110190592",
        "0.37, ATA    , X 12, 128035676160"
    })
    void a_size_of_flash_needs_what_flash_needs_until_a_model_says_that_it_turns(
            String version, String bus, String model, long bytes) {
        NwipeDrive drive = drive(version, bus, model, bytes);
        DriveVerdict doubted = judge(drive, MediumType.HDD, bytes / 1_000_000, null);
        assertThat(doubted.reasons()).containsExactly("method-unfit-for-medium", "perhaps-flash");
        assertThat(WipeAdvice.of(drive, doubted))
                .containsExactly("RECORD_FIRMWARE_ERASE_BY_HAND", "RECORD_MODEL_IF_IT_TURNS");
    }

    @ParameterizedTest
    @CsvSource({
        "Dock, WDC WD1200BEVS-22, 120034123776",
        "WDC WD1200JB-00R, , 120034123776",
        "HTS541612J9SA00, , 120034123776",
        "ST3120026AS, , 120034123776",
        "SAMSUNG HM120JI, , 120034123776",
        "FUJITSU MHV2060B, , 60011642880",
        "Hitachi HTS545032, , 320072933376",
        "Disk, , 500107862016",
        "USB 3.0, , 160041885696",
        "TOSHIBA MK2565GS, , 250059350016",
        "Elements, , 2000398934016",
        "Disk, , 1000204886016"
    })
    void a_disk_with_platters_passes(String model, @Nullable String noted, long bytes) {
        assertThat(judge(drive("0.32", "ATA", model, bytes), MediumType.HDD, bytes / 1_000_000, noted)
                        .reasons())
                .isEmpty();
    }

    @Test
    void the_model_that_was_noted_at_the_bench_says_it_too() {
        NwipeDrive drive = drive("0.32", "ATA", "CS900", 500_107_862_016L);
        assertThat(judge(drive, MediumType.HDD, 500_107L, null).reasons()).isEmpty();
        assertThat(judge(drive, MediumType.HDD, 500_107L, "CS900 SSD").reasons())
                .containsExactly("method-unfit-for-medium");
    }

    @Test
    void what_the_drive_did_itself_is_enough_whichever_it_is() {
        NwipeText text = new NwipeText("0.42")
                .drive("/dev/sda", "ATA    ", "SATA III 2.5", SERIAL, 240_057_409_536L)
                .line("    info: /dev/sda: SANITIZE action 'Crypto Scramble' was successful.");
        DriveVerdict verdict = judge(NwipeLog.read(text.text()).drives().getFirst(), MediumType.HDD, 240_057L, null);
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.level()).contains(SanitizationLevel.PURGE);
    }
}
