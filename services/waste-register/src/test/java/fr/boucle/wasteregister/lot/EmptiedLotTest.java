package fr.boucle.wasteregister.lot;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sorted elsewhere to the last item is no lot any more: nothing of it is weighed, consigned or written down. */
class EmptiedLotTest {
    private static final String LOTS = "/api/waste-register/lots";
    private static final Map<String, Object> FIVE_KILOGRAMS = Map.of("massGrams", 5_000, "weightType", "REEL");

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final Caller own = part.as(keeper);

    private Answer lot(UUID id) {
        return own.get(LOTS + "/" + id).expect(200);
    }

    private void sort(String item, String code) {
        own.put(
                        "/api/waste-register/items/" + item + "/classification",
                        Map.of("wasteCode", code, "reason", "Aucun composant dangereux"))
                .expect(200);
    }

    @Test
    void it_closes_with_its_last_item_and_can_be_neither_weighed_nor_consigned() {
        UUID device = A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900), A.Piece.of("CARCASS", 2_100));
        UUID lot = A.lotOf(part, keeper, device);
        eventually(Duration.ofSeconds(30), () -> {
            assertThat(lot(lot).json().get("items")).hasSize(2);
            return lot;
        });
        sort(lot(lot).at("/items/0/itemId"), "20 01 36");
        assertThat(lot(lot).at("/state")).isEqualTo("OPEN");
        sort(lot(lot).at("/items/0/itemId"), "20 01 36");
        assertThat(lot(lot).at("/state")).isEqualTo("EMPTIED");
        own.put(LOTS + "/" + lot + "/weighing", FIVE_KILOGRAMS).expectProblem(409, "lot-emptied");
        A.consign(part, keeper, lot, A.consignment(A.operator(part, "ICPE_2711", "RECEPISSE")))
                .expectProblem(409, "lot-emptied");
        assertThat(own.get(LOTS).expect(200).json().findValuesAsText("wasteCode"))
                .containsExactly("20 01 36");
        assertThat(own.get(LOTS + "?state=OPEN").expect(200).json()).hasSize(1);
        assertThat(own.get(LOTS + "?state=EMPTIED").expect(200).at("/0/lotId")).isEqualTo(lot.toString());
    }

    @Test
    void lots_are_found_by_a_whole_code_or_number() {
        A.lotOf(part, keeper, A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900)));
        String code = own.get(LOTS).expect(200).at("/0/wasteCode");
        assertThat(own.get(LOTS + "?q=" + code.replace("*", "").replace(" ", "%20"))
                        .expect(200)
                        .json())
                .hasSize(1);
        String swapped = code.substring(3, 5) + "%20" + code.substring(0, 2) + "%20" + code.substring(6, 8);
        assertThat(own.get(LOTS + "?q=" + swapped).expect(200).json())
                .as("three numbers are one code")
                .isEmpty();
        String number = own.get(LOTS).expect(200).at("/0/number");
        assertThat(own.get(LOTS + "?named=" + number).expect(200).json()).hasSize(1);
        assertThat(own.get(LOTS + "?named=" + number + "0").expect(200).json()).isEmpty();
    }

    @Test
    void what_comes_later_under_its_code_opens_another() {
        UUID lot = A.lotOf(part, keeper, A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900)));
        sort(lot(lot).at("/items/0/itemId"), "20 01 36");
        UUID next = A.lotOf(part, keeper, A.scrapped(part, keeper, "LAPTOP", A.Piece.of("CARCASS", 1_900)));
        assertThat(next).isNotEqualTo(lot);
        assertThat(lot(next).at("/state")).isEqualTo("OPEN");
    }
}
