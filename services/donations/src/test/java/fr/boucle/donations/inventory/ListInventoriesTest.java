package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An inventory is known again by its file's name, its label and what is left to fix. */
class ListInventoriesTest {
    private final Member donor = A.donor();

    private Answer sent(String name) {
        String csv = "Type;Marque;Modèle;Numéro de série\nPortable;HP;840;"
                + Ids.next().toString().substring(24) + "\nPortable;HP;840;\n";
        return donor.calls()
                .upload(A.PREVIEWS, "file", name, csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(200);
    }

    @Test
    void it_is_called_as_its_file_until_somebody_labels_it() {
        String id = sent("parc 2026.csv").at("/id");
        Answer list = donor.calls().get("/api/donations/inventories").expect(200);
        assertThat(list.at("/0/fileName")).isEqualTo("parc 2026.csv");
        assertThat(list.at("/0/rowsToFix")).isEqualTo("1");
        assertThat(list.at("/0/memberId")).isEqualTo(donor.actor().member().toString());
        assertThat(donor.calls()
                        .get("/api/donations/inventories?sort=-rowsToFix")
                        .expect(200)
                        .at("/0/id"))
                .isEqualTo(id);
        donor.calls()
                .put("/api/donations/inventories/" + id + "/label", Map.of("label", "Écoles, été 2026"))
                .expect(204);
        assertThat(donor.calls()
                        .get("/api/donations/inventories?q=ecoles&toFix=true")
                        .expect(200)
                        .at("/0/label"))
                .isEqualTo("Écoles, été 2026");
        A.donor()
                .calls()
                .put("/api/donations/inventories/" + id + "/label", Map.of("label", "x"))
                .expectProblem(404, "not-found");
    }

    @Test
    void a_name_that_speaks_of_a_person_is_not_kept() {
        sent("jean.dupont@example.org.csv");
        assertThat(donor.calls().get("/api/donations/inventories").expect(200).text())
                .doesNotContain("dupont");
    }
}
