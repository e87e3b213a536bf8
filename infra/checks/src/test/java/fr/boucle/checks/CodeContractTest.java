package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A code that a page sends, compares or has words for (a state, a reason, a kind, a slug) is one that a service has: a constant,
 * a literal, a value in its schema or in a file it ships. That the word occurs in a sentence of theirs is not enough.
 */
class CodeContractTest {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final Pattern QUOTED = Pattern.compile("\"(" + CODE + ")\"");
    private static final Pattern SLUG = Pattern.compile("(?:fait=|\"(?!fait=))([A-Za-z][A-Za-z0-9_-]*)\\b");
    private static final Pattern WORD = Pattern.compile("^([a-zA-Z]+)\\.([A-Za-z0-9_-]+) = .*");
    private static final Pattern IN_SQL = Pattern.compile("'([A-Za-z][A-Za-z0-9_-]*)'");
    private static final Pattern CELL = Pattern.compile("[;,\"]");
    private static final Pattern NEUTRAL = Pattern.compile("[A-Z]|[A-Z]{1,2}[0-9]+|ID[0-9]*");

    /** What pages say of themselves: the answers of a form that becomes true or false, how a part is, how well a page meets a rule. */
    private static final Set<String> OF_PAGES = Set.of(
            "YES",
            "UP",
            "LATE",
            "PARTLY",
            "DOWN",
            "MET",
            "IN_LOT",
            "ENTERING",
            "MOBILITY",
            "INTERNET",
            "ACCESSIBLE",
            "LOT",
            "BENCH",
            "ORGANISATION",
            "CONVENTION",
            "RESERVATION",
            "ENDOWMENT",
            "WASTE_LOT",
            "WASTE_ITEM",
            "PASSPORT",
            "COMMON",
            "COVERS",
            "NOT_REFUSED",
            "EUR");

    /** The methods of HTTP, and what RFC 9110 calls its statuses. */
    private static final Set<String> OF_HTTP = Set.of(
            "POST",
            "PUT",
            "bad-request",
            "unauthorized",
            "method-not-allowed",
            "not-acceptable",
            "conflict",
            "unsupported-media-type",
            "unprocessable-entity",
            "internal-server-error",
            "gateway-timeout");

    /** Of these families a code is the page's own, written where the page says what an action did or how a device is ready. */
    private static final Set<String> WRITTEN_IN_PAGES = Set.of("ended", "done", "messageDecision", "ready", "problem");

    /** No words of a program: its parts that tell whether they are up are named by the framework, spans of days are numbers. */
    private static final Set<String> NO_WORDS = Set.of("down", "waited");

    private static final Set<String> KNOWN = known();
    private static final Set<String> IN_PAGES = found(SLUG, Codes.of("gateway"));

    @Test
    void every_code_in_a_page_is_a_service_s() {
        Set<String> unknown = new TreeSet<>();
        pages().forEach(file -> QUOTED.matcher(Checkout.read(file))
                .results()
                .map(found -> found.group(1))
                .filter(code -> !isKnown(code) && !OF_PAGES.contains(code) && !OF_HTTP.contains(code))
                .forEach(code -> unknown.add(Checkout.name(file) + ": " + code)));
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_word_is_of_a_code_or_a_slug_that_a_service_has() {
        Set<String> unknown = new TreeSet<>();
        files("gateway/src/main/resources/words", ".txt")
                .flatMap(file -> Checkout.read(file).lines())
                .map(WORD::matcher)
                .filter(word -> word.matches() && !isKnown(word.group(2)) && !isOurs(word.group(1), word.group(2)))
                .forEach(word -> unknown.add(word.group(1) + "." + word.group(2)));
        assertThat(unknown).isEmpty();
    }

    @Test
    void a_code_of_the_pages_alone_is_in_a_page_and_in_no_service() {
        Set<String> quoted = found(QUOTED, Set.of());
        assertThat(OF_PAGES).allSatisfy(code -> assertThat(quoted).contains(code));
        assertThat(OF_PAGES.stream().filter(CodeContractTest::isKnown))
                .as("a service has it: it stands here for nothing")
                .isEmpty();
    }

    private static boolean isOurs(String family, String code) {
        return NO_WORDS.contains(family)
                || OF_PAGES.contains(code)
                || OF_HTTP.contains(code)
                || (WRITTEN_IN_PAGES.contains(family) && IN_PAGES.contains(code));
    }

    private static boolean isKnown(String code) {
        return KNOWN.contains(code)
                || NEUTRAL.matcher(code).matches()
                || KNOWN.contains(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        Stream.concat(
                        Checkout.modules().stream().filter(module -> module.startsWith("services/")),
                        Stream.of("infra/values", "infra/references", "infra/web", "infra/batches", "infra/messaging"))
                .forEach(module -> known.addAll(Codes.of(module)));
        files("services", ".sql")
                .forEach(file ->
                        IN_SQL.matcher(Checkout.read(file)).results().forEach(value -> known.add(value.group(1))));
        Stream.concat(files("services", ".csv"), files("infra/references", ".csv"))
                .flatMap(file -> CELL.splitAsStream(Checkout.read(file).replace('\n', ';')))
                .forEach(cell -> known.add(cell.strip()));
        return Set.copyOf(known);
    }

    /** What a pattern finds in the pages, beside what is known. */
    private static Set<String> found(Pattern pattern, Set<String> more) {
        return Stream.concat(
                        more.stream(),
                        pages().flatMap(file ->
                                        pattern.matcher(Checkout.read(file)).results())
                                .map(found -> found.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Path> pages() {
        return files("gateway/src/main", ".java", ".jte");
    }

    private static Stream<Path> files(String place, String... endings) {
        Predicate<Path> main = file -> file.toString().contains("/src/main/");
        return Checkout.files(place, main.and(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith)))
                .stream();
    }
}
