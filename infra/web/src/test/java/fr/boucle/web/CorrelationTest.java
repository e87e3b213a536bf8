package fr.boucle.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
    private static final String OURS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @ParameterizedTest
    @ValueSource(strings = {"01a20893-834b-764d-a6f9-10017e5fe4a1", "01A20893-834B-764D-A6F9-10017E5FE4A1"})
    void the_callers_number_is_kept_in_either_case(String given) {
        assertThat(Correlation.of(asking(given))).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna.martin@example.org", "01a20893", "01a20893-834b-764d-a6f9-10017e5fe4a1 "})
    void what_could_name_a_person_is_replaced(String given) {
        assertThat(Correlation.of(asking(given))).matches(OURS).isNotEqualTo(given);
    }

    @Test
    void it_is_the_same_each_time_it_is_asked_for() {
        HttpRequest<?> request = HttpRequest.GET("/");
        assertThat(Correlation.of(request)).isEqualTo(Correlation.of(request));
    }

    private static HttpRequest<?> asking(String given) {
        return HttpRequest.GET("/").header(Correlation.HEADER, given);
    }
}
