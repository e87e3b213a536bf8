package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever form of whatever role comes from an earlier session of the same person is shown as it was typed, and nothing is done. */
class FormsComeBackTest {
    private static final Set<String> SECRET = Set.of("actuel", "secret", "encore", "code");

    private static Territory territory;
    private static HttpReader before;
    private static HttpReader now;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        before = new HttpReader(territory);
        now = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    static List<String> pages() {
        return FormPages.ALL;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_was_typed_is_there_and_nothing_was_done(String path) {
        HttpResponse<String> page = before.get(path.replace("ID", ID));
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        for (MatchResult form : EveryFormTest.forms(page.body())) {
            Map<String, String> typed = EveryFormTest.filled(form.group(3));
            EveryFormTest.actions(form).forEach(action -> comesBack(path, action, typed));
        }
    }

    private static void comesBack(String path, String action, Map<String, String> typed) {
        assertThat(territory.upstream.changes()).isNotNull();
        HttpResponse<String> answer = now.post(action, typed);
        assertThat(answer.statusCode()).as(path + " " + action).isIn(200, 422);
        assertThat(answer.body()).as(path + " " + action).containsAnyOf("avait pris fin", "avait attendu");
        typed.forEach((name, value) -> {
            if (value.startsWith("saisi") && !SECRET.contains(name)) {
                assertThat(answer.body()).as(path + " " + action + " " + name).contains(value);
            }
        });
        assertThat(territory.upstream.changes()).as(path + " " + action).isEmpty();
    }
}
