package fr.boucle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceLifeTest {
    private static final UUID DEVICE = UUID.randomUUID();

    @Test
    void every_place_of_the_table_can_be_reached() {
        assertThat(place(step("donations", "DeviceListed", 0, 1))).isEqualTo(Place.LISTED);
        assertThat(place(step("donations", "DeviceListed", 0, 1), step("donations", "DeviceReassigned", 0, 2)))
                .isEqualTo(Place.REASSIGNED);
        assertThat(place(step("donations", "DeviceListed", 0, 1), step("donations", "DeviceWithdrawn", 0, 2)))
                .isEqualTo(Place.WITHDRAWN);
        assertThat(place(step("donations", "DeviceHandedOver", 1, 1))).isEqualTo(Place.IN_TRANSIT);
        assertThat(place(step("donations", "DeviceSentToWaste", 1, 1))).isEqualTo(Place.WASTE);
        assertThat(place(step("repairs", "UnexpectedDeviceReceived", 1, 1))).isEqualTo(Place.WORKSHOP);
        assertThat(place(step("repairs", "DeviceReady", 2, 1))).isEqualTo(Place.STOCK);
        assertThat(place(step("redistribution", "DeviceDelivered", 3, 1))).isEqualTo(Place.HOUSEHOLD);
        assertThat(place(step("redistribution", "DeviceReturned", 4, 1))).isEqualTo(Place.IN_TRANSIT);
        assertThat(place(step("repairs", "DeviceReady", 2, 9), step("redistribution", "DeviceSentBack", 3, 1)))
                .isEqualTo(Place.WORKSHOP);
    }

    @Test
    void what_a_structure_keeps_is_counted_apart_from_households_and_a_delivery_that_names_nobody_is_a_household_s() {
        Step old = step("redistribution", "DeviceDelivered", 3, 1);
        Step back = step("redistribution", "DeviceReturned", 4, 2);
        Step structure = step(
                "redistribution", "DeviceDelivered", 5, 3, Map.of("recipient", JsonNode.createStringNode("STRUCTURE")));
        assertThat(place(old, back, structure)).isEqualTo(Place.STRUCTURE);
        DeviceRow row = DeviceRow.of(DeviceLife.of(DEVICE, List.of(structure)), null);
        assertThat(row.place()).isEqualTo("structure");
        assertThat(row.deliveredAt()).isNull();
        assertThat(row.equippedAt()).isNotNull();
        assertThat(DeviceRow.of(DeviceLife.of(DEVICE, List.of(old)), null).equippedAt())
                .isNull();
        assertThat(DeviceRow.of(DeviceLife.of(DEVICE, List.of(old)), null).deliveredAt())
                .isNotNull();
    }

    @Test
    void one_that_is_listed_again_is_listed_and_kept_no_longer() {
        Step listed = step("donations", "DeviceListed", 0, 1, Map.of("kind", JsonNode.createStringNode("LAPTOP")));
        Step kept = step("donations", "DeviceReassigned", 0, 2);
        Step again = step("donations", "DeviceListed", 0, 3, Map.of("kind", JsonNode.createStringNode("TABLET")));
        assertThat(DeviceLife.of(DEVICE, List.of(listed, kept)).kept()).contains(Instant.EPOCH);
        DeviceLife life = DeviceLife.of(DEVICE, List.of(again, kept, listed));
        assertThat(life.place()).contains(Place.LISTED);
        assertThat(life.kept()).isEmpty();
        assertThat(life.latest("kind")).contains("TABLET");
        Step withdrawn = step("donations", "DeviceWithdrawn", 0, 4);
        assertThat(place(listed, kept, again, withdrawn)).isEqualTo(Place.WITHDRAWN);
        assertThat(place(withdrawn, step("donations", "DeviceListed", 0, 5), listed))
                .isEqualTo(Place.LISTED);
    }

    @Test
    void a_transfer_to_another_public_body_is_not_a_reassignment() {
        Step transferred = step(
                "donations", "DeviceReassigned", 0, 2, Map.of("reasonCode", JsonNode.createStringNode("TRANSFERRED")));
        assertThat(place(step("donations", "DeviceListed", 0, 1), transferred)).isEqualTo(Place.TRANSFERRED);
    }

    @Test
    void a_device_wholly_taken_apart_for_its_parts_is_no_waste() {
        JsonNode one = JsonNode.createArrayNode(List.of(JsonNode.createObjectNode(Map.of())));
        JsonNode none = JsonNode.createArrayNode(List.of());
        assertThat(place(step("repairs", "DeviceScrapped", 2, 1, Map.of("items", none, "parts", one))))
                .isEqualTo(Place.PARTS);
        assertThat(place(step("repairs", "DeviceScrapped", 2, 1, Map.of("items", one, "parts", one))))
                .isEqualTo(Place.WASTE);
    }

    @Test
    void what_a_device_is_follows_the_bench_and_not_its_parts() {
        Map<String, JsonNode> computer = Map.of("kind", JsonNode.createStringNode("ALL_IN_ONE"));
        Map<String, JsonNode> part = Map.of("kind", JsonNode.createStringNode("MEMORY"));
        DeviceLife life = DeviceLife.of(
                DEVICE,
                List.of(
                        step(
                                "donations",
                                "DeviceHandedOver",
                                1,
                                1,
                                Map.of("kind", JsonNode.createStringNode("DESKTOP"))),
                        step("repairs", "DeviceKindCorrected", 1, 3, computer),
                        step("repairs", "PartHarvested", 1, 4, part)));
        assertThat(life.latest("kind")).contains("ALL_IN_ONE");
    }

    @Test
    void a_name_that_is_known_does_not_fall_to_a_poorer_one() {
        Step known = named("Dell Inc.", "Latitude 5490", 1);
        for (String less : List.of("inconnu", " ", "Latitude", "latitude 5490")) {
            DeviceLife life = DeviceLife.of(DEVICE, List.of(known, named("Dell", less, 2)));
            assertThat(life.fullest("manufacturer")).contains("Dell Inc.");
            assertThat(life.fullest("model").orElseThrow()).isEqualToIgnoringCase("Latitude 5490");
        }
        DeviceLife read = DeviceLife.of(DEVICE, List.of(known, named("Lenovo", "ThinkPad T480", 2)));
        assertThat(read.fullest("manufacturer")).contains("Lenovo");
        assertThat(read.fullest("model")).contains("ThinkPad T480");
        assertThat(DeviceLife.of(DEVICE, List.of(named("Dell", "inconnu", 1))).fullest("model"))
                .isEmpty();
    }

    private static Step named(String manufacturer, String model, long sequence) {
        return step(
                "donations",
                "DeviceListed",
                0,
                sequence,
                Map.of(
                        "manufacturer", JsonNode.createStringNode(manufacturer),
                        "model", JsonNode.createStringNode(model)));
    }

    @Test
    void custody_decides_not_the_clock_nor_the_order_of_reading() {
        List<Step> steps = new ArrayList<>(List.of(
                step("donations", "DeviceListed", 0, 9),
                step("donations", "DeviceHandedOver", 1, 12),
                step("repairs", "DeviceReceived", 1, 1),
                step("repairs", "DeviceReady", 2, 5),
                step("redistribution", "DeviceReserved", 2, 1),
                step("redistribution", "ReservationReleased", 2, 2),
                step("redistribution", "DeviceReserved", 2, 3)));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(steps, new Random(seed));
            assertThat(DeviceLife.of(DEVICE, steps).place()).contains(Place.RESERVED);
        }
    }

    @Test
    void an_event_that_came_without_the_earlier_ones_still_says_where_the_device_is() {
        DeviceLife life = DeviceLife.of(DEVICE, List.of(step("repairs", "DeviceReady", 2, 5)));
        assertThat(life.place()).contains(Place.STOCK);
        assertThat(life.hop()).isEqualTo(2);
        assertThat(DeviceLife.of(DEVICE, List.of()).place()).isEmpty();
    }

    private static Place place(Step... steps) {
        return DeviceLife.of(DEVICE, List.of(steps)).place().orElseThrow();
    }

    private static Step step(String context, String event, int hop, long sequence) {
        return step(context, event, hop, sequence, Map.of());
    }

    private static Step step(String context, String event, int hop, long sequence, Map<String, JsonNode> facts) {
        EventType type = EventTypes.find(context, event).orElseThrow();
        return new Step(
                UUID.randomUUID(),
                new UUID(0, 1),
                type,
                0,
                hop,
                sequence,
                Instant.EPOCH,
                null,
                JsonNode.createObjectNode(facts));
    }
}
