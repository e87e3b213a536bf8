package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import fr.boucle.web.OrganisationKind;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies of JSON that cost their reader more than their writer: each is refused at once, as every service reads bodies alike. */
class HostileBodiesTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    static Stream<String> bodies() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        return Stream.of(
                "{\"email\":" + deep + "}",
                "{\"unknown\":" + deep + "}",
                "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000),
                "{\"email\":1e150000000,\"password\":\"x\"}",
                "{\"email\":-1e-150000000,\"password\":\"x\"}",
                "{\"email\":" + "9".repeat(500_000) + "}",
                "{\"email\":1." + "0".repeat(500_000) + "1}",
                "{\"" + "k".repeat(500_000) + "\":1}",
                "{\"email\":\"" + "\\u0000".repeat(100_000) + "\",\"password\":\"x\"}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_dear_to_read_is_refused_at_once(String body) {
        long start = System.nanoTime();
        Answer answer = A.nobody().post("/api/accounts/sessions", body);
        // 401: a number where a text is asked for is read as its text, and opens nothing
        assertThat(answer.status()).isIn(400, 401, 413, 422);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    }

    @Test
    void the_service_goes_on() {
        Answer _ = A.steward()
                .put(A.path(Ids.next()), A.sheet(OrganisationKind.AUDIT))
                .expect(201);
    }
}
