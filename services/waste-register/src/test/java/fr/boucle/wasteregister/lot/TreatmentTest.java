package fr.boucle.wasteregister.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is done to a lot after it left, operation by operation, to the final one. */
class TreatmentTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final UUID lot = A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000));

    @Test
    void every_operation_stays_in_the_lots_history() {
        consign("R 4");
        treat("R 13", "", 3).expect(200);
        treat("R 13", "", 3).expect(200);
        treat("R 12", "", 2).expect(200);
        Answer between = shown();
        assertThat(between.json().at("/operations").findValuesAsText("operationCode"))
                .containsExactly("R 13", "R 12");
        assertThat(between.at("/treatment/final")).isEqualTo("false");
        treat("R 4", "RECYCLAGE", 1).expect(200);
        Answer ended = shown();
        assertThat(ended.json().at("/operations").findValuesAsText("operationCode"))
                .containsExactly("R 13", "R 12", "R 4");
        assertThat(ended.json().at("/operations").findValuesAsText("final")).containsExactly("false", "false", "true");
        assertThat(ended.json().at("/operations").findValuesAsText("treatedOn"))
                .containsExactly(day(3), day(2), day(1));
        assertThat(ended.at("/treatment/operationMode")).isEqualTo("RECYCLAGE");
        treat("R 12", "", 0).expectProblem(409, "treatment-already-final");
        assertThat(shown().json().at("/operations")).hasSize(3);
    }

    @Test
    void an_operation_lies_between_the_one_before_and_today_and_takes_the_mode_of_its_code() {
        consign("R 4");
        treat("R 12", "", 6).expectProblem(409, "date-not-allowed");
        treat("R 12", "", -1).expectProblem(409, "date-not-allowed");
        treat("R 12", "RECYCLAGE", 2).expect(409);
        treat("R 4", "ELIMINATION", 2).expect(409);
        treat("R 12", "", 2).expect(200);
        treat("R 4", "RECYCLAGE", 3).expectProblem(409, "date-not-allowed");
        assertThat(shown().json().at("/operations")).hasSize(1);
    }

    @Test
    void all_that_does_not_fit_is_told_at_once() {
        consign("R 4");
        assertThat(treat("", "", -1).expect(422).json().at("/errors").findValuesAsText("pointer"))
                .contains("/operationCode", "/treatedOn");
        assertThat(treat("R 99", "", 6).expect(409).json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/treatedOn", "/operationCode");
        assertThat(shown().json().at("/operations")).isEmpty();
    }

    private void consign(String operation) {
        Map<String, Object> body = A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711"));
        body.put("consignedOn", day(5));
        body.put("operationCode", operation);
        var _ = A.consign(part, keeper, lot, body).expect(200);
    }

    private Answer treat(String code, String mode, int daysAgo) {
        Map<String, String> body = new HashMap<>(Map.of("operationCode", code, "treatedOn", day(daysAgo)));
        if (!mode.isEmpty()) {
            body.put("operationMode", mode);
        }
        return part.as(keeper).put("/api/waste-register/lots/" + lot + "/treatment", body);
    }

    private Answer shown() {
        return part.as(keeper).get("/api/waste-register/lots/" + lot).expect(200);
    }

    private static String day(int daysAgo) {
        return A.today().minusDays(daysAgo).toString();
    }
}
