package fr.boucle.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A checker proves nothing unless it catches what is planted: one loss, one doubling, one disorder of each sort. */
class MessageVerdictsTest {
    private static final Posted FIRST = new Posted("01", "k", "fr.boucle.repairs.Received.v1", 1);
    private static final Posted SECOND = new Posted("02", "k", "fr.boucle.repairs.Diagnosed.v1", 2);

    @Test
    void all_in_the_log_in_order_and_received_is_whole() {
        assertThat(of(List.of(FIRST, SECOND), List.of(message(FIRST), message(SECOND)), Set.of("01", "02"), List.of()))
                .isEmpty();
    }

    @Test
    void what_arrives_again_is_no_violation() {
        assertThat(of(
                        List.of(FIRST, SECOND),
                        List.of(message(FIRST), message(SECOND), message(FIRST)),
                        Set.of("01", "02"),
                        List.of()))
                .isEmpty();
    }

    @Test
    void what_was_marked_and_never_sent_is_found() {
        assertThat(of(List.of(FIRST, SECOND), List.of(message(SECOND)), Set.of("02"), List.of()))
                .containsExactly("repairs: not in the log, of key k: [01]");
    }

    @Test
    void a_later_event_before_an_earlier_one_is_found() {
        assertThat(of(List.of(FIRST, SECOND), List.of(message(SECOND), message(FIRST)), Set.of(), List.of()))
                .containsExactly("repairs: out of order in the log, key k");
    }

    @Test
    void a_message_that_nobody_posted_is_found() {
        assertThat(of(List.of(FIRST), List.of(message(FIRST), message(SECOND)), Set.of(), List.of()))
                .singleElement()
                .asString()
                .contains("out of nowhere", "02");
    }

    @Test
    void one_change_that_was_made_twice_is_found() {
        Posted twice = new Posted("03", FIRST.key(), FIRST.type(), FIRST.sequence());
        assertThat(of(List.of(FIRST, twice), List.of(message(FIRST), message(twice)), Set.of(), List.of()))
                .containsExactly("repairs: done 2 times: k fr.boucle.repairs.Received.v1 1");
    }

    @Test
    void who_hears_a_kind_of_event_hears_every_one() {
        Posted other = new Posted("03", "other", FIRST.type(), 1);
        assertThat(of(List.of(FIRST, other), List.of(message(FIRST), message(other)), Set.of("01"), List.of()))
                .singleElement()
                .asString()
                .contains("observatory: never received", "03");
    }

    @Test
    void what_is_held_back_is_found_unless_it_is_a_bad_message() {
        assertThat(of(
                        List.of(FIRST),
                        List.of(message(FIRST), new Delivered("", "poison", "")),
                        Set.of(),
                        List.of(new Stuck("WAITING", "k", FIRST.type()), new Stuck("DEAD", "poison", ""))))
                .singleElement()
                .asString()
                .contains("held back", "WAITING");
    }

    private static Delivered message(Posted event) {
        return new Delivered(event.id(), event.key(), event.type());
    }

    private static List<String> of(List<Posted> posted, List<Delivered> log, Set<String> received, List<Stuck> stuck) {
        return MessageVerdicts.of(
                new Evidence(
                        Map.of("repairs", posted),
                        Map.of("repairs", log),
                        Map.of("observatory", received),
                        Map.of("observatory", stuck)),
                List.of("poison"));
    }
}
