package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What another board, a used part or a false name leaves unproved is asked again, and once answered it is not asked twice. */
class AnotherBoardTest {
    private static final String BOARD = "facts?mainboardReplaced=true";
    private static final String LSHW = "{\"class\":\"system\",\"vendor\":\"Dell Inc.\",\"product\":\"XPS 13 9350\"}";
    private static final String OPENED = "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}";
    private static final String MAKER =
            "{\"media\":[],\"absence\":{\"how\":\"MAKER_SAYS_NONE\",\"note\":\"fiche du modèle\"}}";
    private static final String CARDS = """
            {"media":[],"absence":{"how":"COVER_OPENED"},"cards":{"memoryCard":"NONE","simCard":"NONE"}}""";
    private static final String REPLACING = "{\"replaced\":{\"destination\":\"WASTE\",\"massGrams\":10}}";

    private final Workshop workshop = new Workshop();

    private String state(UUID id) {
        return workshop.show(id).at("/state");
    }

    @Test
    void the_board_of_a_file_opens_the_search_of_a_laptop_and_a_second_look_changes_nothing() {
        UUID id = workshop.erased().deviceId();
        workshop.put(id, BOARD, LSHW).expect(200);
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        workshop.put(id, "media", OPENED).expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
        workshop.put(id, "media", OPENED).expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
        UUID empty = workshop.receivedAs("LAPTOP");
        workshop.put(empty, "media", OPENED).expect(204);
        workshop.put(empty, "media", OPENED).expect(204);
        workshop.put(empty, BOARD, LSHW).expect(200);
        assertThat(state(empty)).isEqualTo("RECEIVED");
    }

    @Test
    void a_makers_word_answers_no_used_part_and_a_reset_of_settings_none_either() {
        for (String kind : List.of("PRINTER", "OTHER")) {
            UUID id = workshop.receivedAs(kind);
            workshop.put(id, "media", MAKER).expect(204);
            fit(id, "OTHER");
            workshop.put(id, "media", MAKER).expectProblem(409, "medium-absence-unproven");
            workshop.put(id, "media", OPENED).expect(204);
            assertThat(state(id)).isEqualTo("ERASED");
        }
        UUID gear = workshop.receivedAs("NETWORK");
        String reset = "{\"media\":[],\"absence\":{\"how\":\"SETTINGS_RESET\"}}";
        workshop.put(gear, "media", reset).expect(204);
        fit(gear, "OTHER");
        workshop.put(gear, "media", reset).expect(204);
        assertThat(state(gear)).isEqualTo("RECEIVED");
        workshop.put(gear, "media", OPENED).expect(204);
        assertThat(state(gear)).isEqualTo("ERASED");
    }

    private UUID stocked(String kind) {
        UUID part = Ids.next();
        workshop.technician()
                .put(
                        "/api/repairs/parts/" + part,
                        "{\"kind\":\"" + kind + "\",\"origin\":\"SECOND_HAND\",\"massGrams\":10}")
                .expect(204);
        return part;
    }

    private void fit(UUID id, String kind) {
        workshop.put(id, "fitted-parts/" + stocked(kind), REPLACING).expect(204);
    }

    @Test
    void a_board_that_a_repair_used_is_fitted_and_not_only_named() {
        UUID id = workshop.erased().deviceId();
        UUID board = stocked("MAINBOARD");
        Map<String, Object> attempt = Map.of("outcome", "FIXED", "minutes", 20, "parts", List.of(board));
        String attempts = "/api/repairs/devices/" + id + "/repair-attempts";
        workshop.technician().once().post(attempts, attempt).expectProblem(409, "part-unavailable");
        workshop.put(id, "fitted-parts/" + board, REPLACING).expect(204);
        workshop.technician().once().post(attempts, attempt).expect(201);
        assertThat(state(id)).isEqualTo("RECEIVED");
    }

    @Test
    void what_is_soldered_stays_soldered_and_is_not_destroyed_alone() {
        UUID id = workshop.receivedAs("LAPTOP");
        String serial = Workshop.freshSerial();
        String noted = "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"%s\"}]}";
        workshop.put(id, "media", noted.formatted("EMMC")).expect(204);
        workshop.put(id, "media", noted.formatted("SSD")).expectProblem(409, "medium-known-as-flash");
        workshop.put(id, "media/" + serial + "/removal", "{\"massGrams\":5,\"destination\":\"WASTE\"}")
                .expectProblem(409, "memory-built-in");
        workshop.put(
                        id,
                        "manual-erasures/" + serial,
                        "{\"method\":\"MEDIUM_DESTROYED\",\"level\":\"DESTROY\",\"tool\":\"broyeur\",\"verified\":true,"
                                + "\"certificateNumber\":\"D-1\"}")
                .expectProblem(409, "memory-built-in");
        assertThat(state(id)).isEqualTo("RECEIVED");
    }

    @Test
    void of_what_less_is_asked_nothing_becomes_that_was_not_searched() {
        String other = "{\"kind\":\"OTHER\",\"reasonCode\":\"SEEN\",\"massGrams\":900}";
        for (String kind : List.of("LAPTOP", "NETWORK")) {
            UUID id = workshop.receivedAs(kind);
            workshop.put(id, "kind", other).expectProblem(409, "medium-absence-unproven");
        }
        UUID printer = workshop.receivedAs("PRINTER");
        workshop.put(printer, "media", MAKER).expect(204);
        workshop.put(printer, "kind", other).expect(204);
        assertThat(state(printer)).as("a maker's word was of a printer").isEqualTo("RECEIVED");
    }

    @Test
    void a_makers_word_is_of_a_model() {
        UUID id = Ids.next();
        workshop.technician()
                .put("/api/repairs/devices/" + id + "/unexpected-reception", Map.of("kind", "OTHER"))
                .expect(201);
        assertThat(workshop.put(id, "media", MAKER)
                        .expectProblem(422, "invalid-fields")
                        .at("/errors/0/pointer"))
                .isEqualTo("/absence/model");
        String named = MAKER.replace("\"note\"", "\"model\":\"Stream Deck\",\"note\"");
        assertThat(workshop.put(id, "media", named.replace("fiche du modèle", " "))
                        .expectProblem(422, "invalid-fields")
                        .at("/errors/0/pointer"))
                .isEqualTo("/absence/note");
        workshop.put(id, "media", named).expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
        assertThat(workshop.show(id).at("/model")).isEqualTo("Stream Deck");
    }

    @Test
    void a_board_taken_while_its_device_was_called_a_screen_is_fitted_once_the_device_is_proved_as_what_it_is() {
        UUID called = workshop.receivedAs("SCREEN");
        UUID board = Ids.next();
        workshop.put(called, "harvested-parts/" + board, "{\"kind\":\"MAINBOARD\",\"massGrams\":200}")
                .expect(204);
        workshop.put(called, "kind", "{\"kind\":\"LAPTOP\",\"reasonCode\":\"SEEN\",\"massGrams\":1900}")
                .expect(204);
        UUID other = workshop.receivedAs("LAPTOP");
        assertThat(workshop.put(other, "fitted-parts/" + board, "{\"replaced\":{\"destination\":\"NONE\"}}")
                        .expectProblem(409, "part-may-carry-data")
                        .at("/errors/0/pointer"))
                .isEqualTo("/partId");
        workshop.put(called, "media", CARDS).expect(204);
        workshop.put(other, "fitted-parts/" + board, REPLACING).expect(204);
    }

    @Test
    void a_board_that_was_fitted_before_its_device_got_its_true_name_is_asked_where_it_sits() {
        UUID called = workshop.receivedAs("SCREEN");
        UUID board = Ids.next();
        workshop.put(called, "harvested-parts/" + board, "{\"kind\":\"MAINBOARD\",\"massGrams\":200}")
                .expect(204);
        UUID host = workshop.receivedAs("LAPTOP");
        workshop.put(host, "fitted-parts/" + board, REPLACING).expect(204);
        workshop.put(host, "media", CARDS).expect(204);
        assertThat(state(host)).isEqualTo("ERASED");

        workshop.put(called, "kind", "{\"kind\":\"LAPTOP\",\"reasonCode\":\"SEEN\",\"massGrams\":1900}")
                .expect(204);
        assertThat(state(host)).isEqualTo("RECEIVED");
        assertThat(workshop.show(host).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        assertThat(workshop.show(host).json().at("/history").findValuesAsText("event"))
                .contains("PartDoubted");

        // asked once: what somebody finds in the laptop later says nothing new of the board
        workshop.put(host, "media", CARDS).expect(204);
        assertThat(state(host)).isEqualTo("ERASED");
        workshop.put(called, "media", CARDS).expect(204);
        assertThat(state(host)).isEqualTo("ERASED");
    }

    @Test
    void a_device_whose_parts_were_taken_can_still_be_proved() {
        UUID called = workshop.receivedAs("SCREEN");
        workshop.put(called, "harvested-parts/" + Ids.next(), "{\"kind\":\"MAINBOARD\",\"massGrams\":200}")
                .expect(204);
        assertThat(workshop.show(called).json().at("/options").toString()).doesNotContain("INSPECT_MEDIA");
        workshop.put(called, "kind", "{\"kind\":\"LAPTOP\",\"reasonCode\":\"SEEN\",\"massGrams\":1900}")
                .expect(204);
        assertThat(workshop.show(called).json().at("/options").toString())
                .contains("SCRAP", "HARVEST", "INSPECT_MEDIA");
        workshop.put(called, "media", CARDS).expect(204);
        assertThat(workshop.show(called).json().at("/options").toString()).doesNotContain("INSPECT_MEDIA");
    }

    @Test
    void a_board_of_a_file_that_became_anothers_is_judged_by_what_that_one_is() {
        UUID found = Ids.next();
        workshop.technician()
                .put("/api/repairs/devices/" + found + "/unexpected-reception", Map.of("kind", "SCREEN"))
                .expect(201);
        List<UUID> boards = List.of(Ids.next(), Ids.next());
        for (UUID board : boards) {
            workshop.put(found, "harvested-parts/" + board, "{\"kind\":\"MAINBOARD\",\"massGrams\":200}")
                    .expect(204);
        }
        UUID host = workshop.receivedAs("LAPTOP");
        workshop.put(host, "fitted-parts/" + boards.getFirst(), REPLACING).expect(204);
        workshop.put(host, "media", CARDS).expect(204);
        UUID announced = workshop.announcedAs("SCREEN", "").deviceId();
        workshop.put(announced, "aliases/" + found, "{\"reasonCode\":\"SAME_MACHINE\"}")
                .expect(204);
        assertThat(state(host)).isEqualTo("ERASED");
        workshop.put(announced, "kind", "{\"kind\":\"LAPTOP\",\"reasonCode\":\"SEEN\",\"massGrams\":1900}")
                .expect(204);
        assertThat(state(host)).as("the board that sits in it").isEqualTo("RECEIVED");
        UUID other = workshop.receivedAs("LAPTOP");
        workshop.put(other, "fitted-parts/" + boards.getLast(), "{\"replaced\":{\"destination\":\"NONE\"}}")
                .expectProblem(409, "part-may-carry-data");
    }
}
