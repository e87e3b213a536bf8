package fr.boucle.redistribution.priority;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.Some;
import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.values.DeviceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final PriorityRule RULE = new PriorityRule("2026-01", Queues.SHIPPED, Optional.empty());

    private static List<Standing> queue(List<Asked> asked) {
        return Queue.order(
                asked.stream().map(Request.Waiting::new).toList(), RULE, Some.DAY.plus(Duration.ofDays(400)));
    }

    private static Map<UUID, Equipment> propose(List<Standing> queue, List<Equipment> stock) {
        return Matching.propose(queue, stock, Distances.BY_DEPARTEMENT);
    }

    private static int proposed(Map<UUID, Equipment> proposals, Asked asked) {
        Equipment device = proposals.get(asked.id());
        return device == null ? 0 : (int) device.id().getLeastSignificantBits();
    }

    @Test
    void the_kind_counts_before_accessories_these_before_distance_and_that_before_grade() {
        Asked asked = Some.asked(1, DeviceKind.LAPTOP, "44109", false, Set.of("CHARGER", "MOUSE"), Some.DAY);
        List<Equipment> stock = new ArrayList<>(List.of(
                Some.device(1, DeviceKind.DESKTOP, "44109", "A", Set.of("CHARGER", "MOUSE")),
                Some.device(2, DeviceKind.LAPTOP, "44109", "A", Set.of("CHARGER")),
                Some.device(3, DeviceKind.LAPTOP, "75056", "A", Set.of("CHARGER", "MOUSE")),
                Some.device(4, DeviceKind.LAPTOP, "44184", "B", Set.of("CHARGER", "MOUSE")),
                Some.device(5, DeviceKind.LAPTOP, "44184", "A", Set.of("CHARGER", "MOUSE", "BAG"))));
        for (int expected : new int[] {5, 4, 3, 2, 1}) {
            assertThat(proposed(propose(queue(List.of(asked)), stock), asked)).isEqualTo(expected);
            stock.removeIf(device -> device.id().getLeastSignificantBits() == expected);
        }
        assertThat(propose(queue(List.of(asked)), stock)).isEmpty();
    }

    @Test
    void whoever_must_carry_the_device_gets_one_that_can_be_carried_or_none() {
        Asked asked = Some.asked(1, DeviceKind.DESKTOP, "44109", true, Set.of(), Some.DAY);
        Equipment desktop = Some.device(1, DeviceKind.DESKTOP, "44109", Set.of());
        Equipment laptop = Some.device(2, DeviceKind.LAPTOP, "44109", Set.of());
        assertThat(proposed(propose(queue(List.of(asked)), List.of(desktop, laptop)), asked))
                .isEqualTo(2);
        assertThat(propose(queue(List.of(asked)), List.of(desktop))).isEmpty();
    }

    @Test
    void accessible_equipment_goes_to_whom_needs_it_and_is_kept_for_them_while_others_are_there() {
        Asked any = Some.asked(1, DeviceKind.LAPTOP, "44109", false, Set.of("CHARGER"), Some.DAY);
        Asked needs = Some.needingAccessibleEquipment(any);
        Equipment plain = Some.device(1, DeviceKind.LAPTOP, "44109", "B", Set.of("CHARGER"));
        Equipment adapted = Some.device(2, DeviceKind.LAPTOP, "75056", "A", Set.of("LARGE_KEYBOARD", "TRACKBALL"));
        List<Equipment> stock = List.of(plain, adapted);
        assertThat(proposed(propose(queue(List.of(any)), stock), any)).isEqualTo(1);
        assertThat(proposed(propose(queue(List.of(needs)), stock), needs)).isEqualTo(2);
        assertThat(proposed(propose(queue(List.of(any)), List.of(adapted)), any))
                .isEqualTo(2);
        assertThat(proposed(propose(queue(List.of(needs)), List.of(plain)), needs))
                .isEqualTo(1);
    }

    @Test
    void with_the_communes_loaded_the_nearer_workshop_serves_even_across_a_departement() {
        Distances communes = near();
        Asked asked = Some.asked(1, DeviceKind.LAPTOP, "44003", false, Set.of("CHARGER"), Some.DAY);
        Equipment acrossTheRiver = Some.device(1, DeviceKind.LAPTOP, "49244", "C", Set.of("CHARGER"));
        Equipment sameDepartement = Some.device(2, DeviceKind.LAPTOP, "44184", "A", Set.of("CHARGER"));
        List<Equipment> stock = List.of(acrossTheRiver, sameDepartement);
        assertThat(communes.steps("44003", "49244")).isEqualTo(3);
        assertThat(communes.steps("44003", "44184")).isEqualTo(8);
        assertThat(communes.steps("44003", "44999")).isEqualTo(5);
        assertThat(Matching.propose(queue(List.of(asked)), stock, communes)).containsValue(acrossTheRiver);
        assertThat(propose(queue(List.of(asked)), stock)).containsValue(sameDepartement);
    }

    /** As the town halls lie, in steps of ten kilometres. */
    private static Distances near() {
        return (from, to) -> {
            if (to.equals("49244")) {
                return 3;
            }
            return to.equals("44184") ? 8 : Distances.BY_DEPARTEMENT.steps(from, to);
        };
    }

    @Test
    void the_one_device_goes_to_the_first_of_the_queue() {
        Asked second = Some.asked(3, DeviceKind.LAPTOP, "44109");
        Asked first = Some.asked(4, DeviceKind.LAPTOP, "44109");
        Map<UUID, Equipment> proposals =
                propose(queue(List.of(second, first)), List.of(Some.device(1, DeviceKind.LAPTOP, "44109", Set.of())));
        assertThat(proposals).containsOnlyKeys(first.id());
    }

    @Test
    void the_order_in_which_requests_and_devices_are_read_does_not_matter_and_no_device_is_proposed_twice() {
        List<Asked> asked = new ArrayList<>(AYear.requests(300));
        List<Equipment> stock = new ArrayList<>(AYear.devices(120));
        Map<UUID, Equipment> first = propose(queue(asked), stock);
        Collections.shuffle(asked, new Random(1));
        Collections.shuffle(stock, new Random(2));
        assertThat(propose(queue(asked), stock)).isEqualTo(first);
        assertThat(new HashSet<>(first.values())).hasSize(first.size());
    }

    @Test
    void it_gives_what_looking_at_every_device_for_every_request_gives() {
        List<Standing> queue = queue(AYear.requests(400));
        List<Equipment> stock = AYear.devices(150);
        Set<Equipment> left = new HashSet<>(stock);
        Map<UUID, Equipment> proposals = propose(queue, stock);
        for (Standing standing : queue) {
            Optional<Equipment> best = left.stream()
                    .map(device -> Fit.of(standing.asked(), device, Distances.BY_DEPARTEMENT))
                    .filter(fit -> fit.kindRank() >= 0)
                    .min(Fit.ORDER)
                    .map(Fit::device);
            assertThat(Optional.ofNullable(proposals.get(standing.asked().id())))
                    .isEqualTo(best);
            best.ifPresent(left::remove);
        }
    }

    @Test
    void a_year_of_requests_and_devices_is_matched_in_well_under_ten_seconds() {
        List<Asked> asked = AYear.requests(20_000);
        List<Equipment> stock = AYear.devices(5_000);
        long start = System.nanoTime();
        Map<UUID, Equipment> proposals = propose(queue(asked), stock);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("20,000 requests ordered and matched with 5,000 devices in " + took.toMillis() + " ms, "
                + proposals.size() + " proposals");
        assertThat(proposals).hasSizeGreaterThan(4_000);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
}
