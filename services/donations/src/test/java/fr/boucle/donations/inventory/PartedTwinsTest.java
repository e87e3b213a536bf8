package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two machines of one serial, told apart by their tags: a third row is theirs only where it says whose. */
class PartedTwinsTest {
    private final Member donor = A.donor();
    private final String serial = Ids.next().toString().substring(24) + "T9";
    private JsonNode twins = MissingNode.getInstance();

    private Answer preview(String... tags) {
        StringBuilder csv = new StringBuilder("Type;Marque;Modèle;Numéro de série;N° d'inventaire;Date d'achat\n");
        for (String tag : tags) {
            csv.append("Portable;HP;840;")
                    .append(serial)
                    .append(';')
                    .append(tag)
                    .append(";12/03/2021\n");
        }
        return A.preview(donor, csv.toString().getBytes(StandardCharsets.UTF_8)).expect(200);
    }

    private Answer correct(Answer preview, long line, Map<String, ?> identity) {
        return donor.calls()
                .ifMatch(preview.etag())
                .put(
                        "/api/donations/inventories/" + preview.at("/id") + "/rows/" + line + "/correction",
                        Map.of("identity", identity))
                .expect(200);
    }

    private JsonNode confirmed(Answer preview, Answer last) {
        return donor.calls()
                .ifMatch(last.etag())
                .put("/api/donations/inventories/" + preview.at("/id"))
                .expect(200)
                .json()
                .get("devices");
    }

    @BeforeEach
    void both_are_listed() {
        Answer preview = preview("INV-A", "INV-B");
        twins = confirmed(preview, correct(preview, 3, Map.of("assetTag", "INV-B", "anotherDevice", true)));
        assertThat(twins).hasSize(2);
    }

    private String code(int place) {
        return twins.at("/" + place + "/code").asText();
    }

    @Test
    void a_third_tag_is_asked_about_and_changes_none_of_them() {
        Answer third = preview("INV-C");
        assertThat(third.at("/rows/0/verdict")).isEqualTo("TO_FIX");
        assertThat(third.at("/rows/0/reasons/0/slug")).isEqualTo("twins-listed");
        assertThat(third.at("/rows/0/doubts/0/about")).isEqualTo("IDENTITY");
        assertThat(preview("").at("/rows/0/reasons/0/slug")).isEqualTo("twins-listed");
        assertThat(confirmed(third, third)).isEmpty();
    }

    @Test
    void each_twin_is_known_by_its_own_tag_without_a_question() {
        Answer both = preview("INV-A");
        assertThat(both.at("/rows/0/verdict")).isEqualTo("DUPLICATE");
        assertThat(both.at("/rows/0/reasons/0/detail")).contains(code(0));
        assertThat(preview("inv-b").at("/rows/0/reasons/0/detail")).contains(code(1));
    }

    @Test
    void the_tag_of_one_says_which_and_a_third_machine_is_a_third() {
        Answer named = preview("INV-C");
        assertThat(correct(named, 2, Map.of("assetTag", "INV-B")).at("/reasons/0/detail"))
                .contains(code(1));
        Answer third = preview("INV-C");
        Answer another = correct(third, 2, Map.of("anotherDevice", true));
        assertThat(another.at("/verdict")).isEqualTo("ACCEPTED");
        assertThat(another.at("/doubts")).isEqualTo("[]");
        assertThat(confirmed(third, another)).hasSize(1);
        Answer untagged = preview("");
        assertThat(correct(untagged, 2, Map.of("anotherDevice", true)).at("/reasons/0/slug"))
                .as("nothing tells it apart")
                .isEqualTo("twins-listed");
    }

    @Test
    void one_device_of_a_serial_is_told_of_as_before() {
        Member other = A.donor();
        byte[] file = ("Type;Marque;Modèle;Numéro de série;N° d'inventaire\nPortable;HP;840;" + serial + ";X-1\n")
                .getBytes(StandardCharsets.UTF_8);
        A.listed(other, file);
        byte[] again =
                new String(file, StandardCharsets.UTF_8).replace("X-1", "X-2").getBytes(StandardCharsets.UTF_8);
        assertThat(A.preview(other, again).expect(200).at("/rows/0/reasons/0/slug"))
                .isEqualTo("will-update");
    }
}
