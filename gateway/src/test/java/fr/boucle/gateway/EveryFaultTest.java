package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is minded in what was typed stands at the field that it was typed in, in the reader's words. */
class EveryFaultTest {
    private static final Pattern TYPED = Pattern.compile("saisi.*|2027-01-02.*|120(?:0{1,3})?");
    private static final Pattern SUMMARY = Pattern.compile("(?s)role=\"alert\".*?<ul>(.*?)</ul>");
    private static final Pattern PLACED = Pattern.compile("<li><a href=\"#([^\"]+)\">");
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern NUMBER = Pattern.compile("type=\"number\"|inputmode=\"(?:decimal|numeric)\"");
    private static final String MINDED = "must not be blank";

    private static Territory territory;
    private static HttpReader member;
    private static ObjectMapper json;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        json = territory.gateway.getApplicationContext().getBean(ObjectMapper.class);
        territory.upstream.refusing(EveryFaultTest::minding);
        member = new HttpReader(territory);
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
    void what_a_service_minds_stands_at_its_field(String path) {
        for (MatchResult form :
                EveryFormTest.forms(member.get(path.replace("ID", ID)).body())) {
            for (String action : EveryFormTest.actions(form)) {
                HttpResponse<String> answer = member.post(action, EveryFormTest.filled(form.group(3)));
                assertThat(answer.body()).as(action).doesNotContain(MINDED);
                if (!answer.body().contains("A rule.")) {
                    standsSomewhere(action, answer.body());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_is_no_number_is_said_at_its_field_and_never_taken_for_zero(String path) {
        for (MatchResult form :
                EveryFormTest.forms(member.get(path.replace("ID", ID)).body())) {
            for (String field : numbers(form.group(3))) {
                for (String wrong : List.of("-5", "cinq")) {
                    Map<String, String> typed = new LinkedHashMap<>(EveryFormTest.filled(form.group(3)));
                    typed.put(field, wrong);
                    String answer = member.post(form.group(1), typed).body();
                    assertThat(answer).as(form.group(1) + " " + field).contains("href=\"#" + field + "\"");
                    standsSomewhere(form.group(1), answer);
                }
            }
        }
    }

    private static void standsSomewhere(String action, String page) {
        MatchResult summary = SUMMARY.matcher(page).results().findFirst().orElseThrow();
        assertThat(summary.group(1).split("<li>", -1))
                .as(action)
                .filteredOn(line -> !line.isBlank())
                .allSatisfy(line -> assertThat("<li>" + line).containsPattern(PLACED));
        PLACED.matcher(summary.group(1))
                .results()
                .map(placed -> placed.group(1))
                .forEach(field -> assertThat(page).as(action).contains("id=\"" + field + "\""));
        assertThat(page).as(action).contains("class=\"err\"");
    }

    private static List<String> numbers(String form) {
        return INPUT.matcher(form)
                .results()
                .map(input -> input.group(1))
                .filter(input -> NUMBER.matcher(input).find())
                .map(input -> EveryFormTest.attribute(input, "name"))
                .toList();
    }

    /** Minds each member that holds what was typed; a rule where there is none. */
    private static String minding(String body) throws IOException {
        List<String> pointers = new ArrayList<>();
        if (body.startsWith("{")) {
            typed("", json.readValue(body, Argument.of(Object.class)), pointers);
        }
        String errors = pointers.stream()
                .map(pointer -> "{\"pointer\":\"%s\",\"detail\":\"%s\"}".formatted(pointer, MINDED))
                .collect(Collectors.joining(","));
        return errors.isEmpty()
                ? "{\"type\":\"/problems/a-rule\",\"status\":409,\"detail\":\"A rule.\"}"
                : "{\"type\":\"/problems/invalid-fields\",\"slug\":\"invalid-fields\",\"status\":422,\"detail\":\"Correct.\",\"errors\":[%s]}"
                        .formatted(errors);
    }

    private static void typed(String at, Object value, List<String> pointers) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> typed(at + "/" + name, member, pointers));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                typed(at + "/" + i, items.get(i), pointers);
            }
        } else if (TYPED.matcher(String.valueOf(value)).matches()) {
            pointers.add(at);
        }
    }
}
