package fr.boucle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTimesTest {
    private final Deque<String> told = new ArrayDeque<>();
    private final PageTimes times = new PageTimes(_ -> {
        String header = told.size() > 1 ? told.remove() : told.getFirst();
        return new PageTimes.Reading("page", ServerTiming.of(header));
    });

    private static String took(int page, int call) {
        return "page;dur=%d.0, api;dur=%d.0;desc=\"slowest of 1\"".formatted(page, call);
    }

    @Test
    void a_page_that_is_always_slow_is_told() {
        told.addAll(List.of(took(40, 10), took(31, 10)));
        assertThat(times.read("/lots")).isEqualTo("page");
        assertThat(times.most()).isEqualByComparingTo("4");
        assertThat(times.slow()).containsExactly("/lots takes 3.10 times its slowest call");
    }

    @Test
    void a_pause_of_the_machine_is_no_fault_of_the_page() {
        told.addAll(List.of(took(900, 10), took(11, 10), took(500, 9), took(12, 10), took(30, 10)));
        String _ = times.read("/lots");
        assertThat(times.slow()).isEmpty();
    }

    @Test
    void a_slow_call_makes_no_slow_page_and_a_page_without_calls_tells_nothing() {
        told.addAll(List.of(took(2900, 1000), took(5, 0), took(5, 0)));
        String _ = times.read("/lots");
        String _ = times.read("/aide");
        assertThat(times.slow()).isEmpty();
        assertThat(times.most()).isEqualByComparingTo("2.9");
    }
}
