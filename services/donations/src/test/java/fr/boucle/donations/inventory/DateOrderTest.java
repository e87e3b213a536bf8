package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A French file whose dates may all have the month first: read with the day first, said once, asked where the law hangs on it. */
class DateOrderTest {
    private static final String RETIRED = ";2020-11-30\n";

    private final Member donor = A.donor();
    private final String mark = Ids.next().toString().substring(24) + "X7";

    private Answer preview(String... bought) {
        StringBuilder csv = new StringBuilder("Type;Marque;Modèle;Numéro de série;Date d'achat;Date de réforme\n");
        for (int i = 0; i < bought.length; i++) {
            csv.append("Portable;HP;840;")
                    .append(mark)
                    .append(i)
                    .append(';')
                    .append(bought[i])
                    .append(RETIRED);
        }
        return A.preview(donor, csv.toString().getBytes(StandardCharsets.UTF_8)).expect(200);
    }

    private Answer correct(Answer preview, String day) {
        return donor.calls()
                .ifMatch(preview.etag())
                .put(
                        "/api/donations/inventories/" + preview.at("/id") + "/rows/2/correction",
                        Map.of("acquiredOn", day));
    }

    @Test
    void a_day_that_decides_is_asked_about_and_the_column_is_named_once() {
        Answer preview = preview("11/12/2010", "05/04/2015", "01/02/2005");
        assertThat(preview.json().at("/rows").findValuesAsText("verdict"))
                .containsExactly("TO_FIX", "ACCEPTED", "RECYCLING");
        assertThat(preview.at("/rows/0/doubts/0/slug")).isEqualTo("acquired-order-decides");
        assertThat(preview.at("/rows/0/doubts/0/about")).isEqualTo("ACQUIRED");
        assertThat(preview.at("/rows/0/reasons/0/detail"))
                .contains("2010-12-11")
                .contains("2010-11-12");
        assertThat(preview.at("/rows/1/doubts")).isEqualTo("[]");
        assertThat(preview.json().at("/notes").findValuesAsText("slug")).containsExactly("date-order-assumed");
        assertThat(correct(preview, "2010-12-11").expect(200).at("/verdict")).isEqualTo("ACCEPTED");
    }

    @Test
    void either_answer_settles_it() {
        Answer corrected = correct(preview("11/12/2010"), "2010-11-12").expect(200);
        assertThat(corrected.at("/verdict")).isEqualTo("RECYCLING");
        assertThat(corrected.at("/doubts")).isEqualTo("[]");
    }

    @Test
    void one_row_that_shows_the_order_answers_for_all() {
        Answer preview = preview("11/12/2010", "25/12/2015");
        assertThat(preview.json().at("/rows").findValuesAsText("verdict")).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(preview.json().at("/notes")).isEmpty();
    }
}
