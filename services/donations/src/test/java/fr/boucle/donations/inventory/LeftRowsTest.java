package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that an import left aside. */
class LeftRowsTest {
    private final Member donor = A.donor();
    private final String mark = Ids.next().toString().substring(24).replace("-", "");

    private Answer preview(String... rows) {
        StringBuilder csv = new StringBuilder("Type;Marque;Modèle;Numéro de série;N° d'inventaire;Date d'achat;État\n");
        for (String row : rows) {
            csv.append(row.replace("@", mark)).append('\n');
        }
        return A.preview(donor, csv.toString().getBytes(StandardCharsets.UTF_8)).expect(200);
    }

    private Answer correct(Answer preview, String etag, long line, Map<String, ?> command) {
        return donor.calls()
                .ifMatch(etag)
                .put("/api/donations/inventories/" + preview.at("/id") + "/rows/" + line + "/correction", command);
    }

    private Answer confirm(Answer preview, String etag) {
        return donor.calls()
                .ifMatch(etag)
                .put("/api/donations/inventories/" + preview.at("/id"))
                .expect(200);
    }

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
