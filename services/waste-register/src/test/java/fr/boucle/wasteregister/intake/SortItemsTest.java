package fr.boucle.wasteregister.intake;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many items are sorted at once: chosen one by one, by a filter or by what is read from labels; first it is said what would pass. */
class SortItemsTest {
    private static final String MANY = "/api/waste-register/items/classification";
    private static final String ITEMS = "/api/waste-register/items";
    private static final String OTHER = "16 02 14";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final Caller own = part.as(keeper);

    private static Map<String, Object> under(String code, Map<String, ?> choice) {
        Map<String, Object> command = new HashMap<>(choice);
        command.put("wasteCode", code);
        command.put("reason", "Aucun composant dangereux");
        return command;
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
        Map<String, Object> all = under(OTHER, Map.of("filter", Map.of("kind", "CARCASS", "toSort", true)));
        Answer looked = own.post(MANY + "/previews", all).expect(200);
        assertThat(looked.at("/passed")).isEqualTo("2");
        assertThat(codes()).doesNotContain(OTHER);
        Answer sorted = own.put(MANY, all).expect(200);
        assertThat(sorted.at("/passed")).isEqualTo("2");
        assertThat(sorted.json().at("/refused")).isEmpty();
        assertThat(codes()).containsExactly(OTHER, OTHER);
        assertThat(own.put(MANY, all).expect(200).at("/passed")).as("again").isEqualTo("2");
    }

    @Test
    void labels_are_read_and_what_is_nobodys_is_said() {
        UUID device = arrived(
                A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900), A.Piece.dataBearing("S2HSORT77", 60)),
                2);
        String code = own.get(ITEMS + "?deviceId=" + device).expect(200).at("/0/deviceCode");
        Map<String, Object> names = under(OTHER, Map.of("names", List.of("https://exemple/a/" + code, "INCONNU")));
        Answer looked = own.post(MANY + "/previews", names).expect(200);
        assertThat(looked.at("/passed")).isEqualTo("2");
        assertThat(looked.at("/unknown/0")).isEqualTo("INCONNU");
        assertThat(own.post(MANY + "/previews", under(OTHER, Map.of("names", List.of("S2HSORT77"))))
                        .expect(200)
                        .at("/passed"))
                .isEqualTo("1");
        assertThat(own.put(MANY, names).expect(200).at("/passed")).isEqualTo("2");
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
        for (Answer answer : List.of(own.post(MANY + "/previews", both), own.put(MANY, both))) {
            answer.expect(200);
            assertThat(answer.at("/passed")).isEqualTo("1");
            assertThat(answer.at("/refused/0/slug")).isEqualTo("lot-not-open");
            assertThat(answer.at("/refused/0/itemId")).isEqualTo(ids.getFirst());
        }
        Caller other = part.as(A.keeper());
        assertThat(other.put(MANY, both).expect(200).at("/passed"))
                .as("not theirs")
                .isEqualTo("0");
        Map<String, Object> nowhere = under("99 99 99", Map.of("items", ids));
        own.post(MANY + "/previews", nowhere).expectProblem(409, "waste-code-not-valid");
        own.put(MANY, nowhere).expectProblem(409, "waste-code-not-valid");
    }
}
