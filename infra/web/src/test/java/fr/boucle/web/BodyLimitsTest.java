package fr.boucle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {
    @ParameterizedTest
    @CsvSource({
        "application/json, 1000000",
        "Application/Problem+JSON; charset=utf-8, 1000000",
        "application/x-www-form-urlencoded, 1000000",
        "text/plain; charset=utf-8, 10000000",
        "text/csv, 10000000",
        "multipart/form-data; boundary=x, 200000000",
        "application/octet-stream, 200000000"
    })
    void each_kind_of_body_has_its_size(String type, long limit) {
        assertThat(BodyLimits.of(type)).isEqualTo(limit);
    }

    @Test
    void what_does_not_say_what_it_is_may_be_small_only() {
        assertThat(BodyLimits.of(null)).isEqualTo(BodyLimits.JSON);
    }
}
