package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What another board takes the place of may have held data, and becomes something. */
class OldBoardTest {
    private static final String OPENED = "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}";

    private final Workshop workshop = new Workshop();

    private static String old(String destination, String more) {
        return "{\"replaced\":{\"destination\":\"" + destination + "\"" + more + "}}";
    }

    private String fitting() {
        UUID board = Ids.next();
        workshop.technician()
                .put("/api/repairs/parts/" + board, "{\"kind\":\"MAINBOARD\",\"origin\":\"NEW\",\"massGrams\":300}")
                .expect(204);
        return "fitted-parts/" + board;
    }

    @Test
    void there_was_none_is_believed_of_what_was_opened_with_nothing_inside() {
        UUID id = workshop.receivedAs("LAPTOP");
        String fitting = fitting();
        assertThat(workshop.put(id, fitting, old("NONE", ""))
                        .expectProblem(409, "replaced-part-is-somewhere")
                        .at("/errors/0/pointer"))
                .isEqualTo("/replaced/destination");
        workshop.put(id, "media", OPENED).expect(204);
        workshop.put(id, fitting, old("NONE", "")).expectProblem(409, "replaced-part-is-somewhere");
        workshop.put(id, "media", Workshop.withoutCards(OPENED)).expect(204);
        workshop.put(id, fitting, old("NONE", "")).expect(204);
        assertThat(workshop.show(id).at("/state"))
                .as("the new board is looked into")
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_board_on_which_a_disk_was_proved_was_there() {
        UUID id = workshop.erased().deviceId();
        workshop.put(id, "media", Workshop.withoutCards("{\"media\":[]}")).expect(204);
        String fitting = fitting();
        workshop.put(id, fitting, old("NONE", "")).expectProblem(409, "replaced-part-is-somewhere");
        workshop.put(id, fitting, old("KEPT", ",\"massGrams\":310")).expect(204);
        assertThat(workshop.show(id).at("/massGrams")).isEqualTo(String.valueOf(1290 + 300 - 310));
    }
}
