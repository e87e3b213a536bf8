package fr.boucle.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DayWordsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Test
    void french_alone_has_a_word_for_the_first_of_a_month() {
        assertThat(DayWords.in(Locale.FRENCH).format(FIRST)).isEqualTo("1er décembre 2026");
        assertThat(DayWords.in(Locale.FRANCE).format(FIRST.minusDays(1))).isEqualTo("30 novembre 2026");
        assertThat(DayWords.in(Locale.FRENCH).format(FIRST.plusDays(10))).isEqualTo("11 décembre 2026");
        assertThat(DayWords.in(Locale.UK).format(FIRST)).isEqualTo("1 December 2026");
    }

    @Test
    void it_stands_among_other_words() {
        assertThat(DayWords.around("EEEE ", " MMMM 'à' HH'h'mm", Locale.FRENCH).format(FIRST.atTime(9, 5)))
                .isEqualTo("mardi 1er décembre à 09h05");
    }
}
