package fr.boucle.repairs.repair;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.A;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.PartKind;
import fr.boucle.repairs.device.ScrapReason;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.repairs.device.Work;
import fr.boucle.web.RefusalType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each rule of making a device waste alone. */
class ScrappingPolicyTest {
    private static final List<Work.Part> NOTHING = List.of();

    private static List<RefusalType> against(Device device, List<WasteItem> items, List<Work.Part> parts) {
        Device.OnBench bench = (Device.OnBench) device;
        DeviceEvent.DeviceScrapped scrapped = bench.scrap(ScrapReason.BEYOND_REPAIR, items, parts, A.NOW);
        ScrappingPolicy.Facts facts = new ScrappingPolicy.Facts(bench.file(), items, parts, scrapped, false);
        return ScrappingPolicy.ALL.stream()
                .flatMap(policy -> policy.judge(facts).stream())
                .map(refusal -> refusal.type())
                .toList();
    }

    private static WasteItem piece(WasteItem.Kind kind, long grams, @Nullable String serial, boolean data) {
        return new WasteItem(A.PART, kind, grams, null, serial, data);
    }

    private static WasteItem carcass(boolean data) {
        return piece(WasteItem.Kind.CARCASS, 1200, null, data);
    }

    @Test
    void an_erased_device_goes_as_it_is() {
        assertThat(against(A.erased(), List.of(carcass(false)), NOTHING)).isEmpty();
    }

    @Test
    void what_may_hold_data_is_named_or_stays_in_the_carcass() {
        assertThat(against(A.received(), List.of(carcass(false)), NOTHING)).containsOnly(RepairRefusal.DATA_BEARING);
        assertThat(against(A.received(), List.of(carcass(true)), NOTHING)).isEmpty();
        WasteItem disk = piece(WasteItem.Kind.MEDIUM, 115, A.SERIAL, true);
        assertThat(against(A.received(), List.of(carcass(false), disk), NOTHING))
                .isEmpty();
    }

    @Test
    void what_left_before_is_no_piece_of_it() {
        Device without = A.received()
                .on(new DeviceEvent.MediumRemoved(
                        A.ID, A.WORKSHOP, A.SERIAL, MediumType.HDD, 115, A.NOW, MediumFate.DESTROYED, null));
        WasteItem disk = piece(WasteItem.Kind.MEDIUM, 115, A.SERIAL, false);
        assertThat(against(without, List.of(carcass(false), disk), NOTHING)).containsExactly(RepairRefusal.MEDIUM_GONE);
    }

    @Test
    void no_medium_becomes_a_part_without_its_proof() {
        List<Work.Part> medium = List.of(new Work.Part(A.PART, PartKind.MEDIUM, 115));
        assertThat(against(A.erased(), List.of(carcass(false)), medium))
                .containsExactly(RepairRefusal.MEDIA_NOT_CLEARED);
    }

    @Test
    void while_a_disk_is_unproved_no_other_piece_is_said_to_be_harmless() {
        WasteItem part = piece(WasteItem.Kind.PART, 20, null, false);
        assertThat(against(A.received(), List.of(carcass(true), part), NOTHING))
                .containsExactly(RepairRefusal.DATA_BEARING);
        WasteItem disk = piece(WasteItem.Kind.MEDIUM, 115, A.SERIAL, true);
        assertThat(against(A.received(), List.of(carcass(false), disk, part), NOTHING))
                .isEmpty();
        assertThat(against(A.erased(), List.of(carcass(false), part), NOTHING)).isEmpty();
        List<Work.Part> other = List.of(new Work.Part(A.PART, PartKind.OTHER, 40));
        assertThat(against(A.received(), List.of(carcass(true)), other)).containsExactly(RepairRefusal.PART_UNPROVED);
    }

    @Test
    void pieces_weigh_about_what_the_device_did() {
        assertThat(against(A.erased(), List.of(piece(WasteItem.Kind.CARCASS, 12, null, false)), NOTHING))
                .containsExactly(RepairRefusal.MASSES_IMPLAUSIBLE);
    }
}
