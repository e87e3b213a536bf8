package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The rows of an inventory as a list: in the order of a column, and as a file. */
class RowListTest {
    private final Member donor = A.donor();
    private final String mark = Ids.next().toString().substring(24).replace("-", "");

    private Answer preview(String... rows) {
        String csv = "Type;Marque;Modèle;Numéro de série;N° d'inventaire;Date d'achat;État\n" + String.join("\n", rows);
        return A.preview(donor, csv.replace("@", mark).getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    @Test
    void rows_are_ordered_by_what_was_understood_and_taken_along() {
        Answer preview = preview(
                "Portable;HP;840;@L1;;12/03/2021;oui",
                "Écran;Acer;V24;@L2;;12/03/2021;oui",
                "Zorglub;HP;840;@L3;;12/03/2021;oui",
                "Portable;Dell;5400;@L4;;12/03/2021;oui");
        String lines = "/api/donations/inventories/" + preview.at("/id") + "/lines";
        assertThat(places(lines + "?sort=device")).containsExactly("4", "5", "2", "3");
        assertThat(places(lines + "?sort=-device&verdict=ACCEPTED")).containsExactly("3", "2", "5");
        assertThat(places(lines + "?sort=-line")).containsExactly("5", "4", "3", "2");
        assertThat(places(lines + "?sort=-verdict").getFirst()).isEqualTo("4");
        String file = donor.calls()
                .with("Accept-Language", "fr")
                .get(lines + ".csv?sort=-line")
                .expect(200)
                .text();
        assertThat(file.lines().skip(1).map(line -> line.split(";")[1])).containsExactly("5", "4", "3", "2");
        assertThat(file).contains("1;5;valable;non;", ";Dell;5400;" + mark + "L4;", "1;4;à corriger;");
        assertThat(donor.calls().get(lines + ".xlsx").expect(200).bytes()).startsWith('P', 'K');
        A.donor().calls().get(lines + ".csv").expect(404);
    }

    @Test
    void rows_are_found_by_words_of_what_was_understood() {
        Answer preview = preview(
                "Portable;HP;840;@L1;PARC-1;12/03/2021;oui",
                "Écran;Acer;V24;@L2;PARC-2;12/03/2021;oui",
                "Zorglub;HP;840;@L3;;12/03/2021;oui");
        String lines = "/api/donations/inventories/" + preview.at("/id") + "/lines";
        assertThat(places(lines + "?q=hp+840")).containsExactly("2", "4");
        assertThat(places(lines + "?q=ordinateur+portable+hp")).containsExactly("2");
        assertThat(places(lines + "?q=ecran")).containsExactly("3");
        assertThat(places(lines + "?q=" + mark.toLowerCase(Locale.ROOT) + "l3")).containsExactly("4");
        assertThat(places(lines + "?q=parc-2&verdict=ACCEPTED")).containsExactly("3");
        assertThat(places(lines + "?q=parc-2&verdict=TO_FIX")).isEmpty();
        assertThat(donor.calls().get(lines + ".csv?q=acer").expect(200).text().lines())
                .hasSize(2);
    }

    private List<String> places(String path) {
        return donor.calls().get(path).expect(200).json().findValuesAsText("line");
    }
}
