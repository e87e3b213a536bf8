package fr.boucle.wasteregister.intake;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many items are sorted at once: chosen one by one, by a filter or by what is read from labels; first it is said what would pass. */
class SortManyTest {
    private static final String BATCHES = "/api/waste-register/batches/";
    private static final String ITEMS = "/api/waste-register/items";
    private static final String OTHER = "16 02 14";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final Caller own = part.as(keeper);

    private static Map<String, Object> under(String code, Map<String, ?> choice) {
        Map<String, String> terms = Map.of("wasteCode", code, "reason", "Aucun composant dangereux");
        return Map.of("act", "classification", "terms", terms, "choice", choice);
    }

    /** Ordered, and tried to the end. */
    private String tried(Caller caller, Map<String, Object> order) {
        String id = Ids.next().toString();
        Answer _ = caller.put(BATCHES + id, order).expect(202);
        return at(caller, id, "TRIED");
    }

    private String done(String id) {
        Answer _ = own.put(BATCHES + id + "/confirmation", Map.of()).expect(202);
        return at(own, id, "DONE");
    }

    private String at(Caller caller, String id, String state) {
        return eventually(Duration.ofSeconds(30), () -> {
            assertThat(caller.get(BATCHES + id).expect(200).at("/state")).isEqualTo(state);
            return id;
        });
    }

    private String passed(String id) {
        return own.get(BATCHES + id).expect(200).at("/passed");
    }

    private List<String> refused(String id, String what) {
        return own.get(BATCHES + id + "/items?outcome=REFUSED")
                .expect(200)
                .json()
                .findValuesAsText(what);
    }

    private UUID laptop() {
        return arrived(A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900)), 1);
    }

    /** Once its items are here. */
    private UUID arrived(UUID device, int items) {
        return eventually(Duration.ofSeconds(30), () -> {
            assertThat(own.get(ITEMS + "?deviceId=" + device).expect(200).json())
                    .hasSize(items);
            return device;
        });
    }

    private List<String> codes() {
        return own.get(ITEMS + "?kind=CARCASS").expect(200).json().findValuesAsText("wasteCode");
    }

    @Test
    void all_that_a_filter_shows_go_under_the_code_once_it_was_said_how_many() {
        UUID _ = laptop();
        UUID _ = laptop();
        String id = tried(own, under(OTHER, Map.of("filter", Map.of("kind", "CARCASS", "toSort", true))));
        assertThat(passed(id)).isEqualTo("2");
        assertThat(codes()).doesNotContain(OTHER);
        assertThat(passed(done(id))).isEqualTo("2");
        assertThat(refused(id, "reason")).isEmpty();
        assertThat(codes()).containsExactly(OTHER, OTHER);
        assertThat(passed(done(id))).as("again").isEqualTo("2");
    }

    @Test
    void labels_are_read_and_what_is_nobodys_is_said() {
        UUID device = arrived(
                A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900), A.Piece.dataBearing("S2HSORT77", 60)),
                2);
        String code = own.get(ITEMS + "?deviceId=" + device).expect(200).at("/0/deviceCode");
        String id = tried(own, under(OTHER, Map.of("names", List.of("https://exemple/a/" + code, "INCONNU"))));
        assertThat(passed(id)).isEqualTo("2");
        assertThat(own.get(BATCHES + id + "/items?outcome=PASSED")
                        .expect(200)
                        .json()
                        .findValuesAsText("name"))
                .as("pieces of one device are told apart")
                .containsExactlyInAnyOrder(
                        "Carcasse, " + code + ", 1,9\u00a0kg", "Carcasse, " + code + ", S2HSORT77, 60\u00a0g");
        assertThat(refused(id, "name")).containsExactly("INCONNU");
        assertThat(refused(id, "reason")).containsExactly("not-found");
        String _ = done(id);
        assertThat(codes()).containsExactly(OTHER, OTHER);
    }

    @Test
    void what_left_stays_and_the_others_go() {
        UUID gone = laptop();
        UUID lot = A.lotOf(part, keeper, gone);
        own.put("/api/waste-register/lots/" + lot + "/weighing", Map.of("massGrams", 1_900, "weightType", "REEL"))
                .expect(200);
        UUID _ = laptop();
        List<String> ids = own.get(ITEMS + "?kind=CARCASS").expect(200).json().findValuesAsText("itemId");
        Map<String, Object> both = under(OTHER, Map.of("items", ids));
        String id = tried(own, both);
        assertThat(refused(id, "reason")).containsExactly("lot-not-open");
        assertThat(refused(done(id), "subjectId")).containsExactly(ids.getFirst());
        assertThat(passed(id)).isEqualTo("1");
        part.as(A.keeper()).put(BATCHES + Ids.next(), both).expectProblem(409, "nothing-chosen");
        part.as(A.keeper()).get(BATCHES + id).expectProblem(404, "not-found");
        own.put(BATCHES + Ids.next(), under("99 99 99", Map.of("items", ids)))
                .expectProblem(409, "waste-code-not-valid");
    }

    @Test
    void a_trial_that_is_given_up_is_known_from_one_that_was_done() {
        String code = own.get(ITEMS + "?deviceId=" + laptop()).expect(200).at("/0/deviceCode");
        String id = tried(own, under(OTHER, Map.of("names", List.of(code))));
        assertThat(own.get(BATCHES + id).expect(200).at("/confirmed")).isEqualTo("false");
        Answer stopped = own.put(BATCHES + id + "/stop", Map.of()).expect(200);
        assertThat(stopped.at("/state") + stopped.at("/confirmed")).isEqualTo("STOPPEDfalse");
        String other = done(tried(own, under(OTHER, Map.of("names", List.of(code)))));
        assertThat(own.get(BATCHES + other).expect(200).at("/confirmed")).isEqualTo("true");
    }

    @Test
    void too_many_names_are_counted_and_not_measured() {
        List<String> names = Collections.nCopies(5_001, "2A3B4C5D");
        String answer = own.put(BATCHES + Ids.next(), under(OTHER, Map.of("names", names)))
                .expect(422)
                .text();
        assertThat(answer).contains("their number must be between 0 and 5000");
    }
}
