package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that an import left aside. */
class LeftRowsTest extends AnsweredRows {
    @Test
    void a_row_left_aside_is_corrected_and_imported_after_the_others() {
        Answer preview = preview("Portable;HP;840;@F1;;12/03/2021;oui", "Zinzin;HP;840;@F2;;12/03/2021;oui");
        Answer first = confirm(preview, preview.etag());
        assertThat(first.json().get("devices")).hasSize(1);
        String inventory = "/api/donations/inventories/" + preview.at("/id");
        Answer left = donor.calls().get(inventory).expect(200);
        assertThat(left.at("/state")).isEqualTo("CONFIRMED");
        assertThat(left.at("/imported")).isEqualTo("1");
        assertThat(left.at("/importable")).isEqualTo("0");
        Answer corrected =
                correct(preview, left.etag(), 3, Map.of("kind", "TABLET")).expect(200);
        assertThat(donor.calls().get(inventory).expect(200).at("/importable")).isEqualTo("1");
        assertThat(confirm(preview, corrected.etag()).json().get("devices").findValuesAsText("kind"))
                .containsExactly("LAPTOP", "TABLET");
        JsonNode lines = donor.calls().get(inventory + "/lines").expect(200).json();
        assertThat(lines.findValuesAsText("imported")).containsExactly("true", "true");
        correct(preview, corrected.etag(), 3, Map.of("kind", "LAPTOP")).expectProblem(409, "inventory-confirmed");
    }
}
