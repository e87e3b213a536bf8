package fr.boucle.redistribution.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.boucle.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartiersFileTest {
    private static final String HEAD = "code;name;commune;score;source;date\n";

    @Test
    void iris_and_qpv_are_read_by_commune_and_name_and_one_without_a_score_is_kept() {
        QuartierIndex index = QuartiersFile.read(HEAD + """
                441840101;Méan-Penhoët;44184;8,4;INSEE;2026-01-01
                QN04412M;La Bouletterie;44184;9.1;ANCT;2024-01-01
                441840102;Centre;44184;;INSEE;2026-01-01
                441090101;Malakoff;44109;7.0;INSEE;2026-01-01
                """);
        assertThat(index.of("44184"))
                .extracting(Quartier::name)
                .containsExactly("Centre", "La Bouletterie", "Méan-Penhoët");
        assertThat(index.score("441840101", "44184"))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("8.4"));
        assertThat(index.score("441840102", "44184")).isEmpty();
        assertThat(index.score("441840101", "44109")).as("of another commune").isEmpty();
        assertThat(index.score(null, "44184")).isEmpty();
        assertThat(index.of("44143")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "441840101;Un;44109;5;INSEE;2026-01-01, code is that of an IRIS",
        "12 rue de la Paix;Un;44184;5;INSEE;2026-01-01, code is that of an IRIS",
        "441840101;Un;44184;11;INSEE;2026-01-01, from 1 to 10",
        "441840101;Un;44184;beaucoup;INSEE;2026-01-01, from 1 to 10",
        "441840101;Un;44184;5;;2026-01-01, source is required",
        "441840101;;44184;5;INSEE;2026-01-01, name is required",
        "441840101;Un;44184;5;INSEE;hier, date is a day",
        "441840100;Deux;44184;5;INSEE;2026-01-01, comes twice"
    })
    void what_is_wrong_is_told_with_its_line(String line, String told) {
        String file = HEAD + "441840100;Bon;44184;5;INSEE;2026-01-01\n" + line + "\n";
        assertThatThrownBy(() -> {
                    QuartierIndex _ = QuartiersFile.read(file);
                })
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.detail())
                        .contains("Line 3")
                        .contains(told));
    }
}
