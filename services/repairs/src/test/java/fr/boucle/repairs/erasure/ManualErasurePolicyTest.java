package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.A;
import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.RefusalType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of an erasure that a person records alone. */
class ManualErasurePolicyTest {
    private static final MakerReset SEEN =
            new MakerReset(MakerReset.System.ANDROID, 13, true, true, true, true, Cards.Memory.NONE, Cards.Sim.NONE);

    private static List<RefusalType> against(
            DeviceFile file, Medium medium, ErasureMethod method, @Nullable MakerReset reset, boolean verified) {
        ManualErasureCommand record =
                new ManualErasureCommand(method, SanitizationLevel.PURGE, "outil", verified, null, null, reset);
        ManualErasurePolicy.Facts facts = new ManualErasurePolicy.Facts(file, medium, record, SanitizationLevel.PURGE);
        return ManualErasurePolicy.ALL.stream()
                .flatMap(policy -> policy.judge(facts).stream())
                .map(refusal -> refusal.type())
                .toList();
    }

    private static Medium medium(MediumType type, @Nullable String model) {
        return new Medium.Unproven(A.SERIAL, type, 476_940L, model);
    }

    private static DeviceFile phone() {
        DeviceFile laptop = A.file(List.of());
        return laptop.with(
                new Hardware(DeviceKind.SMARTPHONE, "Samsung", "A40", "R58M", null, null, null, List.of(), null));
    }

    @Test
    void an_ssd_that_sanitized_itself_is_proved() {
        DeviceFile file = A.file(List.of());
        assertThat(against(file, medium(MediumType.SSD, null), ErasureMethod.ATA_SANITIZE, null, true))
                .isEmpty();
    }

    @Test
    void the_memory_of_a_phone_is_erased_by_its_reset_alone() {
        Medium builtIn = phone().medium(Medium.BUILT_IN).orElseThrow();
        assertThat(against(phone(), builtIn, ErasureMethod.CRYPTOGRAPHIC_ERASE, null, true))
                .containsExactly(RepairRefusal.MEMORY_BUILT_IN);
        assertThat(against(phone(), builtIn, ErasureMethod.PHONE_RESET, SEEN, true))
                .isEmpty();
    }

    @Test
    void a_reset_means_something_only_with_its_checks() {
        Medium builtIn = phone().medium(Medium.BUILT_IN).orElseThrow();
        MakerReset unseen = new MakerReset(
                MakerReset.System.ANDROID, 13, true, null, true, true, Cards.Memory.NONE, Cards.Sim.NONE);
        assertThat(against(phone(), builtIn, ErasureMethod.PHONE_RESET, unseen, true))
                .containsExactly(RepairRefusal.RESET_UNPROVEN);
        assertThat(against(phone(), builtIn, ErasureMethod.PHONE_RESET, null, true))
                .containsExactly(RepairRefusal.RESET_UNPROVEN);
    }

    @Test
    void the_method_reaches_what_is_claimed_and_somebody_verified_it() {
        DeviceFile file = A.file(List.of());
        assertThat(against(file, medium(MediumType.SSD, null), ErasureMethod.OVERWRITE, null, true))
                .containsExactly(RepairRefusal.METHOD_UNFIT);
        assertThat(against(file, medium(MediumType.SSD, null), ErasureMethod.ATA_SANITIZE, null, false))
                .containsExactly(RepairRefusal.METHOD_UNFIT);
    }

    @Test
    void a_model_that_is_flash_is_flash_whatever_the_inventory_called_it() {
        DeviceFile file = A.file(List.of());
        assertThat(HardDrives.type(file, medium(MediumType.HDD, "Crucial_CT480M500SSD1")))
                .isEqualTo(MediumType.SSD);
        assertThat(HardDrives.type(file, medium(MediumType.HDD, "ST500LM021"))).isEqualTo(MediumType.HDD);
    }

    private static List<RefusalType> overwritten(DeviceFile file, Medium medium) {
        ManualErasureCommand record = new ManualErasureCommand(
                ErasureMethod.OVERWRITE, SanitizationLevel.CLEAR, "outil", true, null, null, null);
        SanitizationLevel required =
                HardDrives.type(file, medium).isFlash() ? SanitizationLevel.PURGE : SanitizationLevel.CLEAR;
        return ManualErasurePolicy.ALL.stream()
                .flatMap(policy -> policy.judge(new ManualErasurePolicy.Facts(file, medium, record, required)).stream())
                .map(refusal -> refusal.type())
                .toList();
    }

    /** As a log is judged: a size that only flash has needs what flash needs, until a model says that it turns. */
    @ParameterizedTest
    @CsvSource({
        "240057,",
        "120000, Generic",
        "480103, External USB3.0",
        "256000, SATA III 2.5",
        "512000, P3-512",
        "128035,",
        "500107, Samsung SSD 850 EVO",
        "240057, CS900"
    })
    void an_overwriting_by_hand_is_judged_as_one_by_a_log(long megabytes, @Nullable String model) {
        Medium noted = new Medium.Unproven(A.SERIAL, MediumType.HDD, megabytes, model);
        assertThat(overwritten(A.file(List.of()), noted)).containsExactly(RepairRefusal.METHOD_UNFIT);
    }

    @ParameterizedTest
    @CsvSource({
        "500107,",
        "1000204, Generic",
        "250059,",
        "160041, USB 3.0",
        "120034, WDC WD1200BEVS-22",
        "476940,",
        "953869,",
        "120034, ST3120026AS"
    })
    void a_disk_that_may_turn_is_overwritten_by_hand(long megabytes, @Nullable String model) {
        Medium noted = new Medium.Unproven(A.SERIAL, MediumType.HDD, megabytes, model);
        assertThat(overwritten(A.file(List.of()), noted)).isEmpty();
    }

    @Test
    void a_size_that_was_only_told_may_be_a_hard_drives_in_another_count() {
        DeviceFile told = A.file(List.of());
        DeviceFile file = told.with(new Hardware(
                DeviceKind.LAPTOP,
                "HP",
                "840",
                "R58M",
                null,
                null,
                null,
                List.of(new Hardware.MediumSummary(MediumType.HDD, A.SERIAL, 512_000L, null)),
                null));
        assertThat(HardDrives.type(file, new Medium.Unproven(A.SERIAL, MediumType.HDD, 512_000L, null)))
                .isEqualTo(MediumType.HDD);
        assertThat(HardDrives.type(told, new Medium.Unproven(A.SERIAL, MediumType.HDD, 512_000L, null)))
                .isEqualTo(MediumType.SSD);
    }
}
