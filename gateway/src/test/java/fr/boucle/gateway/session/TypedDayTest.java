package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People write a day as they write it on paper. */
class TypedDayTest {
    @ParameterizedTest
    @CsvSource({
        "30/06/2027, 2027-06-30",
        "1/2/2027, 2027-02-01",
        "' 02/12/2026 ', 2026-12-02",
        "31/02/2027, 31/02/2027",
        "2027-06-30, 2027-06-30",
        "le 30/06/2027, le 30/06/2027"
    })
    void a_day_is_read_as_a_calendar_would_send_it(String typed, String kept) {
        assertThat(TypedDay.in(Map.of("jour", typed))).containsEntry("jour", kept);
    }

    @Test
    void what_is_chosen_several_times_stays() {
        assertThat(TypedDay.in(Map.of("a", List.of("1", "2")))).containsEntry("a", List.of("1", "2"));
    }
}
