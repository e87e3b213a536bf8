package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates in the forms that occur: exact where they say a day, a span where they do not, asked about where they cannot be read. */
class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-12",
                "12/03/2021",
                "12.03.2021",
                "12-03-2021",
                "12/03/21",
                "2021/03/12",
                "2021.3.12",
                "20210312",
                "12032021",
                "12 mars 2021",
                "12-mars-21",
                "12 March 2021",
                "March 12, 2021",
                "Mar 12, 2021",
                "12-Mar-2021",
                "vendredi 12 mars 2021",
                "Fri 12 Mar 2021",
                "2021-03-12T08:30:00Z",
                "2021-03-12 00:00:00",
                "12/03/2021 08:30",
                "12/03/2021 8:30:15",
                "44267",
                "44267.5",
                "12 MARS 2021",
                "2021-03-12T08:30:00.000+01:00"
            })
    void a_day_is_a_day(String text) {
        Told told = Told.column("Date d'achat", text);
        assertThat(told.row(0).understood().acquiredOn()).as(text).isEqualTo(LocalDate.of(2021, 3, 12));
        assertThat(told.doubts(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021|2021-01-01|2021-12-31", "03/2021|2021-03-01|2021-03-31", "2021-03|2021-03-01|2021-03-31",
                "mars 2021|2021-03-01|2021-03-31", "March 2021|2021-03-01|2021-03-31", "Mar-21|2021-03-01|2021-03-31",
                "févr. 2020|2020-02-01|2020-02-29", "2026|2026-01-01|2026-11-29"
            })
    void a_year_or_a_month_is_a_span(String text, LocalDate from, LocalDate until) {
        Told told = Told.column("Date d'achat", text);
        assertThat(told.row(0).understood().acquired()).as(text).isEqualTo(new Span(from, until));
        assertThat(told.row(0).understood().acquiredOn()).isNull();
        assertThat(told.doubts(0)).containsExactly("date-inexact");
        assertThat(told.toFix(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2021",
                "bientôt",
                "2031-01-01",
                "12/2",
                "printemps 2021",
                "0612345678",
                "99/99/9999",
                "1821-03-12",
                "21 21 21 21"
            })
    void what_cannot_be_read_is_asked_about(String text) {
        Told told = Told.column("Date d'achat", text);
        assertThat(told.row(0).understood().acquired()).as(text).isNull();
        assertThat(told.toFix(0)).as(text).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000-00-00",
                "00/00/0000",
                "N/A",
                "inconnue",
                "-",
                "01/01/1970",
                "1900-01-01",
                "0000-00-00 00:00:00"
            })
    void what_says_that_there_is_none_is_none(String text) {
        Told told = Told.column("Date d'achat", text);
        assertThat(told.row(0).understood().acquired()).isNull();
        assertThat(told.doubts(0)).isEmpty();
    }

    @Test
    void the_whole_column_shows_whether_the_day_comes_first() {
        String head = "Category,Manufacturer,Model,Serial,Purchase Date\nLaptop,HP,840,5CG8127KXP,";
        Told dayFirst = Told.of(head + "05/04/2021\nLaptop,HP,840,5CG8128KXP,25/12/2020\n");
        assertThat(dayFirst.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 4, 5));
        Told monthFirst = Told.of(head + "05/04/2021\nLaptop,HP,840,5CG8128KXP,12/25/2020\n");
        assertThat(monthFirst.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 5, 4));
    }

    @Test
    void where_nothing_shows_the_order_both_days_are_possible_and_said() {
        Told told = Told.of("Category,Manufacturer,Model,Serial,Purchase Date\nLaptop,HP,840,5CG8127KXP,05/04/2021\n");
        assertThat(told.row(0).understood().acquired())
                .isEqualTo(new Span(LocalDate.of(2021, 4, 5), LocalDate.of(2021, 5, 4)));
        assertThat(told.doubts(0)).containsExactly("date-order-unknown");
    }

    @Test
    void a_column_that_contradicts_itself_decides_nothing() {
        Told told = Told.column("Date d'achat", "25/12/2020", "12/25/2020", "05/04/2021");
        assertThat(told.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2020, 12, 25));
        assertThat(told.row(1).understood().acquiredOn()).isEqualTo(LocalDate.of(2020, 12, 25));
        assertThat(told.row(2).understood().acquiredOn()).isNull();
    }

    @Test
    void a_short_year_is_the_latest_that_has_been() {
        Told told = Told.column("Date d'achat", "12/03/26", "12/03/98");
        assertThat(told.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2026, 3, 12));
        assertThat(told.row(1).understood().acquiredOn()).isEqualTo(LocalDate.of(1998, 3, 12));
    }

    @Test
    void a_column_that_no_row_decides_is_named_and_its_days_read_first() {
        Told told = Told.column("Date d'achat", "05/04/2021", "11/12/2016", "01/01/2020");
        assertThat(told.notes()).extracting(Reason::slug).containsExactly("date-order-assumed");
        assertThat(told.notes().getFirst().told()).containsEntry("column", "Date d'achat");
        assertThat(told.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 4, 5));
        assertThat(told.row(0).understood().otherwise()).isEqualTo(LocalDate.of(2021, 5, 4));
        assertThat(told.row(2).understood().otherwise()).isNull();
        assertThat(told.doubts(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"05/04/2021;25/12/2020", "01/01/2020;02/02/2021", "2021-04-05;05/2021", "mars 2021;12 mars 2021"
            })
    void a_column_that_decides_or_needs_not_to_is_not_named(String texts) {
        Told told = Told.column("Date d'achat", texts.split(";"));
        assertThat(told.notes()).isEmpty();
        assertThat(told.row(0).understood().otherwise()).isNull();
    }

    @Test
    void another_column_decides_for_one_that_does_not() {
        Told told = Told.column("Date d'achat;Date de réforme", "05/04/2021;25/12/2025");
        assertThat(told.notes()).isEmpty();
        assertThat(told.row(0).understood().acquiredOn()).isEqualTo(LocalDate.of(2021, 4, 5));
    }
}
