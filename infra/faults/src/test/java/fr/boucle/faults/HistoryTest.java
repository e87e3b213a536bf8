package fr.boucle.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the answers to one wish say together. */
class HistoryTest {
    @ParameterizedTest
    @CsvSource({
        "200, 200, DONE",
        "200, 409, DONE",
        "200, 0, DONE",
        "0, 200, DONE",
        "503, 201, DONE",
        // the second refusal may speak of the first try, which was never answered
        "0, 409, UNKNOWN",
        "0, 504, UNKNOWN",
        "409, 409, REFUSED",
        "429, 200, DONE"
    })
    void two_answers_to_one_wish(int first, int second, Outcome outcome) {
        History history = new History(0);
        Member nobody = new Member(URI.create("http://127.0.0.1"), "", "");
        Wish wish = new Wish(Deed.LINE, UUID.randomUUID(), nobody, "PUT", "/", "{}");
        history.note(wish, new Reply(first, "", ""));
        history.note(wish, new Reply(second, "", ""));
        assertThat(history.count(outcome)).isOne();
        assertThat(history.all()).singleElement().extracting(Act::asked).isEqualTo(2);
    }
}
