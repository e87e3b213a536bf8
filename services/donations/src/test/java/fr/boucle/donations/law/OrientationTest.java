package fr.boucle.donations.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reuse, repair or recycling: by age, condition and the model's index, each with its source. */
class OrientationTest {
    private static final String HEAD =
            "Type;Marque;Modèle;Numéro de série;Date d'achat;Date de réforme;État;Indice de réparabilité;Source de l'indice;Date de l'indice\n";

    private static Answer preview(String... rows) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (String row : rows) {
            csv.append("Portable;HP;EliteBook;" + Ids.next() + ";" + row + "\n");
        }
        return A.preview(A.donor(), csv.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private static List<String> slugs(JsonNode row) {
        return row.get("reasons").findValuesAsText("slug");
    }

    @Test
    void a_broken_model_under_the_floor_goes_to_recycling_and_says_where_the_index_was_read() {
        JsonNode rows = preview(
                        "2021-05-01;2026-01-10;hors service;1,9/10;fabricant;2024-02-03",
                        "2021-05-01;2026-01-10;hors service;2,0/10;fabricant;2024-02-03",
                        "2021-05-01;2026-01-10;fonctionne;1,9/10;fabricant;2024-02-03")
                .json()
                .get("rows");
        assertThat(rows.findValuesAsText("verdict")).containsExactly("RECYCLING", "ACCEPTED", "ACCEPTED");
        assertThat(slugs(rows.get(0))).containsExactly("index-under-floor");
        assertThat(rows.at("/0/reasons/0/detail").asText()).contains("1.9/10", "MAKER", "2024-02-03");
        assertThat(rows.at("/0/reasons/0/law").asText()).contains("repairability index");
        assertThat(slugs(rows.get(1))).containsExactly("model-index", "to-repair");
        assertThat(slugs(rows.get(2))).isEmpty();
    }

    @Test
    void an_index_without_source_or_date_does_not_count() {
        JsonNode rows = preview("2021-05-01;2026-01-10;hors service;1,0/10;;2024-02-03")
                .json()
                .get("rows");
        assertThat(rows.at("/0/verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(slugs(rows.get(0))).contains("index-without-source", "to-repair");
    }

    @Test
    void age_is_counted_from_acquisition_to_retirement() {
        JsonNode rows = preview(
                        "2015-06-01;2025-05-31;fonctionne;;;",
                        "2015-06-01;2025-06-02;fonctionne;;;",
                        ";2025-06-02;fonctionne;;;")
                .json()
                .get("rows");
        assertThat(rows.findValuesAsText("verdict")).containsExactly("ACCEPTED", "RECYCLING", "ACCEPTED");
        assertThat(slugs(rows.get(1))).containsExactly("older-than-ten-years");
        assertThat(slugs(rows.get(2))).containsExactly("acquisition-date-unknown");
    }
}
