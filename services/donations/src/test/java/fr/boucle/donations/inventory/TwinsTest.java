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

/** What is answered for a row alone: a machine that may be listed already, what is gone, what is real though called virtual. */
class TwinsTest {
    private final Member donor = A.donor();
    private final String serial = Ids.next().toString().substring(24) + "Z9";

    private static byte[] file(String type, String maker, String serial, String state) {
        return ("Type;Marque;Modèle;Numéro de série;Date d'achat;État\n" + type + ";" + maker + ";840;" + serial
                        + ";12/03/2021;" + state + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Answer preview(String type, String maker, String state) {
        return A.preview(donor, file(type, maker, serial, state)).expect(200);
    }

    private Answer correct(Answer preview, Map<String, ?> command) {
        return donor.calls()
                .ifMatch(preview.etag())
                .put("/api/donations/inventories/" + preview.at("/id") + "/rows/2/correction", command);
    }

    @Test
    void a_file_with_a_maker_names_the_machine_of_a_file_without_one() {
        JsonNode listed = A.listed(donor, file("Portable", "", serial, "oui")).getFirst();
        Answer again = preview("Portable", "HP", "oui");
        assertThat(again.at("/rows/0/verdict")).isEqualTo("ACCEPTED");
        assertThat(again.at("/rows/0/doubts/0/slug")).isEqualTo("perhaps-listed");
        assertThat(again.at("/rows/0/doubts/0/detail"))
                .contains(listed.get("code").asText());
        assertThat(A.preview(A.donor(), file("Portable", "HP", serial, "oui"))
                        .expect(200)
                        .json()
                        .at("/rows/0/doubts"))
                .isEmpty();
    }

    @Test
    void a_file_without_a_maker_is_settled_by_saying_it() {
        A.listed(donor, file("Portable", "HP", serial, "oui"));
        Answer again = preview("Portable", "", "oui");
        assertThat(again.json().at("/rows/0/doubts").findValuesAsText("slug")).contains("perhaps-listed");
        Answer same = correct(again, Map.of("manufacturer", "HP")).expect(200);
        assertThat(same.at("/verdict")).isEqualTo("DUPLICATE");
        assertThat(same.json().get("doubts")).isEmpty();
        Answer other = preview("Portable", "", "oui");
        assertThat(correct(other, Map.of("manufacturer", "Acer"))
                        .expect(200)
                        .json()
                        .get("doubts"))
                .isEmpty();
    }

    @Test
    void what_is_gone_is_answered_for_its_row_alone() {
        Answer stolen = preview("Portable", "HP", "Volé");
        Answer refused = correct(stolen, Map.of("condition", "WORKING", "sameWords", true));
        refused.expectProblem(422, "invalid-fields");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/sameWords");
        assertThat(preview("Portable", "HP", "Volé").at("/rows/0/verdict")).isEqualTo("TO_FIX");
        assertThat(correct(stolen, Map.of("condition", "WORKING")).expect(200).at("/verdict"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void a_real_machine_that_is_called_virtual_is_one_device() {
        Answer called = preview("Client léger VDI", "Dell", "oui");
        assertThat(called.at("/rows/0/verdict")).isEqualTo("TO_FIX");
        Answer real =
                correct(called, Map.of("oneDevice", true, "kind", "DESKTOP")).expect(200);
        assertThat(real.at("/verdict")).isEqualTo("ACCEPTED");
    }
}
