package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.repairs.device.PartKind;
import fr.boucle.testkit.Answer;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may carry data leaves under no name before the memory of its device is proved: as a part, in another device, as waste. */
class PartsCarryDataTest {
    private static final List<String> CARRY_NOTHING =
            List.of("BATTERY", "SCREEN", "KEYBOARD", "FAN", "CHARGER", "CASE", "CAMERA");
    private static final String REFUSED = "part-may-carry-data";
    private static final String RESET =
            "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"menu\",\"verified\":true,\"reset\":{"
                    + "\"system\":\"ANDROID\",\"version\":13,\"encryptionSeen\":true,\"accountsRemoved\":true,"
                    + "\"locksOff\":true,\"restartedToSetup\":true,\"memoryCard\":\"NONE\",\"simCard\":\"RETURNED\"}}";
    private static final String OPENED = "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}";

    private final Workshop workshop = new Workshop();

    private Answer harvest(UUID id, String part) {
        return workshop.put(id, "harvested-parts/" + Ids.next(), "{\"kind\":\"" + part + "\",\"massGrams\":20}");
    }

    private Answer scrap(UUID id, String more) {
        return workshop.put(
                id,
                "scrapping",
                "{\"reasonCode\":\"BEYOND_REPAIR\",\"piecesWeighed\":true,\"items\":["
                        + "{\"kind\":\"CARCASS\",\"massGrams\":1200,\"dataBearing\":true}" + more);
    }

    private UUID stocked(String kind, String origin) {
        UUID part = Ids.next();
        workshop.technician()
                .put(
                        "/api/repairs/parts/" + part,
                        "{\"kind\":\"" + kind + "\",\"origin\":\"" + origin + "\",\"massGrams\":40}")
                .expect(204);
        return part;
    }

    private static boolean mayCarry(String part, DeviceKind kind) {
        boolean module = List.of("MEMORY", "RADIO").contains(part) && Memory.of(kind) == Memory.DISKS;
        boolean whole = List.of("KEYBOARD", "FAN", "CAMERA").contains(part) && kind == DeviceKind.OTHER;
        return whole || !module && !CARRY_NOTHING.contains(part);
    }

    private String state(UUID id) {
        return workshop.show(id).at("/state");
    }

    @ParameterizedTest
    @EnumSource(value = DeviceKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SCREEN")
    void of_a_device_with_unproved_memory_only_what_carries_none_becomes_a_part(DeviceKind kind) {
        UUID id = workshop.receivedAs(kind.name());
        for (PartKind part : PartKind.values()) {
            if (part == PartKind.MEDIUM) {
                assertThat(harvest(id, "MEDIUM").status()).isEqualTo(409);
            } else if (mayCarry(part.name(), kind)) {
                assertThat(harvest(id, part.name()).expectProblem(409, REFUSED).at("/detail"))
                        .as("it says what would do")
                        .contains("Record the erasure", "SCREEN");
            }
        }
        assertThat(state(id)).isEqualTo("RECEIVED");
        for (PartKind part : PartKind.values()) {
            if (!mayCarry(part.name(), kind)) {
                harvest(id, part.name()).expect(204);
            }
        }
        harvest(id, "OTHER").expectProblem(409, REFUSED);
    }

    @Test
    void once_it_is_proved_each_part_of_a_phone_is_one_and_a_board_brings_its_own_memory() {
        UUID phone = workshop.receivedAs("SMARTPHONE");
        workshop.put(phone, "manual-erasures/BUILT-IN", RESET).expect(204);
        UUID board = Ids.next();
        workshop.put(phone, "harvested-parts/" + board, "{\"kind\":\"MAINBOARD\",\"massGrams\":40}")
                .expect(204);
        for (String part : List.of("OTHER", "MEMORY", "RADIO", "CAMERA")) {
            harvest(phone, part).expect(204);
        }
        UUID taker = workshop.receivedAs("SMARTPHONE");
        workshop.put(taker, "manual-erasures/BUILT-IN", RESET).expect(204);
        workshop.put(taker, "fitted-parts/" + board, "{\"replaced\":{\"destination\":\"WASTE\",\"massGrams\":40}}")
                .expect(204);
        assertThat(state(taker)).isEqualTo("RECEIVED");
    }

    @Test
    void a_disk_leaves_a_computer_under_no_other_name_in_it_or_beside_it() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        harvest(id, "OTHER").expectProblem(409, REFUSED);
        String removal = "media/" + device.medium() + "/removal";
        workshop.put(id, removal, "{\"destination\":\"KEPT\"}").expect(204);
        harvest(id, "OTHER").expectProblem(409, REFUSED);
        workshop.put(id, removal, "{\"destination\":\"WASTE\",\"massGrams\":90}")
                .expect(204);
        cardsTold(id, "NONE");
        harvest(id, "OTHER").expect(204);
        UUID wiped = workshop.erased().deviceId();
        cardsTold(wiped, "NONE");
        harvest(wiped, "OTHER").expect(204);
        UUID board = workshop.received("HDD").deviceId();
        harvest(board, "MAINBOARD").expectProblem(409, REFUSED);
        harvest(workshop.received("SSD").deviceId(), "MAINBOARD").expectProblem(409, REFUSED);
    }

    private void cardsTold(UUID id, String memoryCard) {
        workshop.put(
                        id,
                        "media",
                        "{\"media\":[],\"cards\":{\"memoryCard\":\"%s\",\"simCard\":\"NONE\"}}".formatted(memoryCard))
                .expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAINBOARD", "OTHER"})
    void nor_does_a_card_that_nobody_looked_for(String part) {
        String unsaid = "cards-unsaid";
        UUID id = workshop.erased().deviceId();
        assertThat(harvest(id, part).expectProblem(409, unsaid).at("/detail"))
                .as("it says what is missing and what would do")
                .contains("memory card or a SIM card", "/media", "SCREEN");
        String kept = "{\"replaced\":{\"destination\":\"KEPT\",\"massGrams\":30}}";
        String fitting = "fitted-parts/" + stocked(part, "NEW");
        workshop.put(id, fitting, kept).expectProblem(409, unsaid);
        String taken = "],\"parts\":[{\"kind\":\"" + part + "\",\"massGrams\":40}]";
        scrap(id, taken + ",\"cards\":null}").expectProblem(409, unsaid);
        assertThat(state(id)).isEqualTo("ERASED");
        harvest(id, "SCREEN").expect(204);
        cardsTold(id, "STAYS");
        harvest(id, part).expectProblem(409, REFUSED);
        UUID seen = workshop.erased().deviceId();
        cardsTold(seen, "RETURNED");
        harvest(seen, part).expect(204);
        UUID taker = workshop.erased().deviceId();
        cardsTold(taker, "NONE");
        workshop.put(taker, fitting, kept).expect(204);
        scrap(workshop.erased().deviceId(), taken + ",\"cards\":{\"memoryCard\":\"NONE\",\"simCard\":\"NONE\"}}")
                .expect(200);
    }

    @Test
    void nor_does_it_leave_as_a_part_or_a_harmless_piece_of_what_is_scrapped() {
        for (String kind : List.of("SMARTPHONE", "LAPTOP")) {
            UUID id = workshop.receivedAs(kind);
            scrap(id, "],\"parts\":[{\"kind\":\"OTHER\",\"massGrams\":40}]}").expectProblem(409, REFUSED);
            scrap(id, "],\"parts\":[{\"kind\":\"MAINBOARD\",\"massGrams\":40}]}")
                    .expectProblem(409, REFUSED);
            for (String piece : List.of("BOARD", "PART", "MEDIUM")) {
                scrap(id, ",{\"kind\":\"" + piece + "\",\"massGrams\":40,\"dataBearing\":false}]}")
                        .expectProblem(409, "data-bearing-undeclared");
            }
            scrap(id, ",{\"kind\":\"BOARD\",\"massGrams\":40,\"dataBearing\":true}]}")
                    .expect(200);
        }
    }

    @Test
    void what_was_used_elsewhere_and_may_carry_data_has_its_new_device_proved_again() {
        UUID phone = workshop.receivedAs("SMARTPHONE");
        workshop.put(phone, "manual-erasures/BUILT-IN", RESET).expect(204);
        String none = "{\"replaced\":{\"destination\":\"NONE\"}}";
        workshop.put(phone, "fitted-parts/" + stocked("OTHER", "NEW"), none).expect(204);
        workshop.put(phone, "fitted-parts/" + stocked("CAMERA", "SECOND_HAND"), none)
                .expect(204);
        assertThat(state(phone)).isEqualTo("ERASED");
        workshop.put(phone, "fitted-parts/" + stocked("OTHER", "SECOND_HAND"), none)
                .expect(204);
        assertThat(state(phone)).isEqualTo("RECEIVED");
        UUID laptop = workshop.receivedAs("LAPTOP");
        workshop.put(laptop, "media", OPENED).expect(204);
        cardsTold(laptop, "NONE");
        workshop.put(laptop, "fitted-parts/" + stocked("MAINBOARD", "NEW"), none)
                .expect(204);
        assertThat(workshop.show(laptop).at("/nextStep"))
                .as("nobody has searched the new board")
                .isEqualTo("INSPECT_MEDIA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OTHER", "MAINBOARD"})
    void a_disk_that_was_proved_says_nothing_of_what_was_fitted_used(String part) {
        UUID id = workshop.erased().deviceId();
        workshop.put(
                        id,
                        "fitted-parts/" + stocked(part, "SECOND_HAND"),
                        "{\"replaced\":{\"destination\":\"WASTE\",\"massGrams\":10}}")
                .expect(204);
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        harvest(id, "OTHER").expectProblem(409, REFUSED);
        workshop.put(id, "media", OPENED.replace("COVER_OPENED", "MAKER_SAYS_NONE"))
                .expectProblem(409, "medium-absence-contradicted");
        workshop.put(id, "media", OPENED).expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
    }

    @Test
    void each_piece_that_may_hold_what_nobody_searched_says_so_and_a_battery_holds_none() {
        UUID id = workshop.receivedAs("LAPTOP");
        String data = "data-bearing-undeclared";
        scrap(id, ",{\"kind\":\"CARCASS\",\"massGrams\":40,\"dataBearing\":false}]}")
                .expectProblem(409, data);
        workshop.put(
                        id,
                        "scrapping",
                        "{\"reasonCode\":\"BEYOND_REPAIR\",\"piecesWeighed\":true,\"items\":[{\"kind\":\"BATTERY\","
                                + "\"massGrams\":280,\"chemistry\":\"LITHIUM_ION\",\"dataBearing\":true}]}")
                .expectProblem(409, data);
        scrap(id, "]}").expect(200);
    }

    @Test
    void what_a_part_replaces_is_kept_only_where_it_can_carry_nothing() {
        UUID id = workshop.receivedAs("LAPTOP");
        String kept = "{\"replaced\":{\"destination\":\"KEPT\",\"massGrams\":30}}";
        workshop.put(id, "fitted-parts/" + stocked("OTHER", "NEW"), kept).expectProblem(409, REFUSED);
        workshop.put(id, "fitted-parts/" + stocked("OTHER", "NEW"), kept.replace("KEPT", "WASTE"))
                .expect(204);
        assertThat(workshop.event(id, "PartFitted")
                        .json()
                        .at("/replaced/waste/item/dataBearing")
                        .asBoolean())
                .isTrue();
        workshop.put(id, "fitted-parts/" + stocked("KEYBOARD", "NEW"), kept).expect(204);
    }
}
