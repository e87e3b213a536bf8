package fr.boucle.gateway.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a mass, a time and a size, and what is none. */
class MeasuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,8 kg|1800",
                "1.78 kg|1780",
                "280 g|280",
                "280|280",
                "2 kg|2000",
                "0,28kg|280",
                "1.800 kg|1800",
                "12,5 g|13",
                "1\u00a0800 g|1800"
            })
    void masses_have_the_unit_that_is_typed(String typed, long grams) {
        assertThat(Measures.grams(typed)).hasValue(grams);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "lourd", "0,28", "1,8", "2", "0 g", "-3 kg", "0,0001 kg", "1.800 g", "1,800 g", "0,2 g"})
    void what_may_mean_two_masses_or_none_is_asked(String typed) {
        assertThat(Measures.grams(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20,20", "20 min,20", "1 h 20,80", "1h,60", "1:05,65", "90 min,90", "2 heures,120", "0,0"})
    void times_are_minutes_or_hours(String typed, long minutes) {
        assertThat(Measures.minutes(typed)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vingt", "1,5", "demain", "1 h 75", "1:60"})
    void a_word_is_no_time(String typed) {
        assertThat(Measures.minutes(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500,500000", "500 Go,500000", "'1 To',1000000", "'1,92 To',1920000", "512 GB,512000", "64 Mo,64"})
    void sizes_are_gigabytes_unless_told(String typed, long megabytes) {
        assertThat(Measures.megabytes(typed)).hasValue(megabytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grand", "1.000 Go", "1,000", "0,1 Mo"})
    void a_size_that_may_be_two_is_asked(String typed) {
        assertThat(Measures.megabytes(typed)).isEmpty();
    }
}
