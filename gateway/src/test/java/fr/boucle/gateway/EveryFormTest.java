package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever form of whatever role is refused, what was typed is still there, and the refusal is said. */
class EveryFormTest {
    private static final Pattern FORM =
            Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern BUTTON = Pattern.compile("<button ([^>]*name=\"[^>]*)>");
    private static final Pattern OTHER_ACTION =
            Pattern.compile("<button (?![^>]*formnovalidate)[^>]*formaction=\"([^\"]+)\"");
    private static final Pattern AREA = Pattern.compile("<textarea ([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select ([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");
    private static final Set<String> SECRET = Set.of("actuel", "secret", "encore", "code");

    private static Territory territory;
    private static HttpReader member;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        territory.upstream.refusing();
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
    void what_was_typed_stays(String path) {
        HttpResponse<String> page = member.get(path.replace("ID", ID));
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        List<MatchResult> forms = forms(page.body());
        for (MatchResult form : forms) {
            Map<String, String> typed = filled(form.group(3));
            actions(form).forEach(action -> refused(path, action, typed));
        }
    }

    private static void refused(String path, String action, Map<String, String> typed) {
        HttpResponse<String> answer = member.post(action, typed);
        assertThat(answer.statusCode()).as(path + " " + action).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"");
        typed.forEach((name, value) -> {
            if (value.startsWith("saisi") && !SECRET.contains(name)) {
                assertThat(answer.body()).as(path + " " + action + " " + name).contains(value);
            }
        });
    }

    /** Where a form goes: its own action, and those of its buttons, but for one that only turns the page. */
    static List<String> actions(MatchResult form) {
        return Stream.concat(
                        Stream.of(form.group(1)),
                        OTHER_ACTION.matcher(form.group(3)).results().map(button -> button.group(1)))
                .distinct()
                .toList();
    }

    /** The forms of a page, but for those that take a file and those that a button alone sends. */
    static List<MatchResult> forms(String page) {
        return FORM.matcher(page.substring(Math.max(0, page.indexOf("<main"))))
                .results()
                .filter(form ->
                        !form.group(2).contains("multipart") && form.group(3).contains("<button"))
                .toList();
    }

    static Map<String, String> filled(String form) {
        Map<String, String> typed = new LinkedHashMap<>();
        INPUT.matcher(form).results().map(input -> input.group(1)).forEach(input -> {
            String name = attribute(input, "name");
            switch (attribute(input, "type")) {
                case "hidden" -> typed.put(name, attribute(input, "value"));
                case "date" -> typed.put(name, "2027-01-02");
                case "time" -> typed.put(name, name.equals("debut") ? "10:00" : "11:00");
                case "checkbox", "radio" -> typed.putIfAbsent(name, attribute(input, "value"));
                case "number" -> typed.put(name, "120");
                default -> typed.put(name, "saisi " + name);
            }
        });
        BUTTON.matcher(form)
                .results()
                .map(button -> button.group(1))
                .filter(button -> attribute(button, "formaction").isEmpty())
                .findFirst()
                .ifPresent(button -> typed.put(attribute(button, "name"), attribute(button, "value")));
        AREA.matcher(form).results().forEach(area -> {
            String name = attribute(area.group(1), "name");
            typed.put(name, "saisi longuement " + name);
        });
        SELECT.matcher(form).results().forEach(select -> OPTION.matcher(select.group(2))
                .results()
                .findFirst()
                .ifPresent(option -> typed.put(attribute(select.group(1), "name"), option.group(1))));
        return typed;
    }

    static String attribute(String tag, String name) {
        return Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
