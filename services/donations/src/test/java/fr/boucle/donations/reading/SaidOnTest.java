package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A good word with the day on which it was said: of the last years it is believed, of a day long gone it is asked about. */
class SaidOnTest {
    private static final Vocabulary WORDS = Vocabulary.with(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bon état en 2019",
                "Bon état (2018)",
                "Testé OK en 2018",
                "OK le 12/03/2019",
                "OK au 01/01/2020",
                "Vérifié OK 2017",
                "Testé en mars 2019 : fonctionne",
                "2018 : OK",
                "Tested 2019-06-30, works",
                "Good condition in 2020",
                "Fonctionnel (05/2021)",
                "OK 12.03.19",
                "Bon état il y a 5 ans"
            })
    void a_good_word_of_a_day_long_gone_is_asked_about(String text) {
        assertThat(ConditionReading.of(WORDS, text, Told.TODAY))
                .as(text)
                .isEqualTo(new ConditionReading(Condition.UNKNOWN, "condition-long-ago"));
        Told told = Told.column("État", text);
        assertThat(told.toFix(0)).containsExactly("condition-long-ago");
        assertThat(told.row(0).toFix().getFirst().told())
                .containsEntry("column", "État")
                .containsEntry("years", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Testé OK le 12/03/2024",
                "Bon état il y a 2 ans",
                "OK a year ago",
                "Acheté il y a 5 ans, bon état",
                "Bought 6 years ago, works",
                "Bon état en 2025",
                "OK (2024)",
                "Fonctionne depuis 2019",
                "MacBook Pro 2017 en bon état",
                "iMac (2015), bon état",
                "PC de 2017, fonctionne",
                "2017 MacBook, OK",
                "Bon état, Windows Server 2016",
                "Bon état, Office 2016",
                "Bon état, garanti 2019",
                "OK, écran 1920x1080",
                "Livré le 12/03/2019, bon état"
            })
    void a_late_day_or_a_year_of_something_else_is_none(String text) {
        assertThat(ConditionReading.of(WORDS, text, Told.TODAY).doubt())
                .as(text)
                .isNotEqualTo("condition-long-ago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS en 2019", "En panne depuis 2018", "Ne fonctionnait plus en 2019", "Écran cassé (2019)"})
    void what_is_said_against_it_stays_true(String text) {
        assertThat(ConditionReading.of(WORDS, text, Told.TODAY).doubt()).isNotEqualTo("condition-long-ago");
    }

    @Test
    void the_day_of_the_reading_counts_and_an_answer_once_given() {
        String text = "Testé OK le 25/03/2024";
        assertThat(ConditionReading.of(WORDS, text, LocalDate.of(2027, 3, 25)).doubt())
                .isNull();
        assertThat(ConditionReading.of(WORDS, text, LocalDate.of(2027, 3, 26)).doubt())
                .isEqualTo("condition-long-ago");
        Vocabulary answered = Vocabulary.with(
                List.of(new Term(Term.About.CONDITION, Term.key(Term.About.CONDITION, text), "WORKING", true)));
        assertThat(ConditionReading.of(answered, text, LocalDate.of(2030, 1, 1)))
                .isEqualTo(new ConditionReading(Condition.WORKING, null));
    }
}
