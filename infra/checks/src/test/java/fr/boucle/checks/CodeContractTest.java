package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A code that a page sends, compares or has words for (a state, a reason, a kind, a slug) is one that a service knows. */
class CodeContractTest {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");
    private static final Pattern QUOTED = Pattern.compile("\"(" + CODE + ")\"");
    private static final Pattern WORD = Pattern.compile("^([a-zA-Z]+)\\.([A-Za-z0-9_-]+) = .*");
    private static final Pattern SLUG = Pattern.compile("[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*|[A-Z][a-z][A-Za-z]+");
    private static final Pattern NEUTRAL = Pattern.compile("[A-Z]|[A-Z]{1,2}[0-9]+|ID[0-9]*");

    /** What pages say of themselves: the answers of a form that becomes true or false, how a part is, how well a page meets a rule. */
    private static final Set<String> OF_PAGES = Set.of(
            "YES",
            "NO",
            "UP",
            "LATE",
            "PARTLY",
            "DOWN",
            "MET",
            "PART",
            "IN_LOT",
            "MOBILITY",
            "INTERNET",
            "ACCESSIBLE",
            "DEVICE",
            "LOT",
            "BENCH",
            "LINE",
            "REQUEST",
            "ORGANISATION",
            "BESOIN",
            "APPAREIL",
            "USAGE",
            "FOYER",
            "OUI",
            "NONE",
            "AES",
            "EUR");

    private static final List<String> PLACES =
            List.of("services", "infra/values/src/main", "infra/references/src/main", "infra/web/src/main");
    private static final Set<String> KNOWN = known();

    @Test
    void every_code_in_a_page_is_a_service_s() {
        Set<String> unknown = new TreeSet<>();
        files("gateway/src/main", ".java", ".jte").forEach(file -> QUOTED.matcher(Checkout.read(file))
                .results()
                .map(found -> found.group(1))
                .filter(code -> !isKnown(code))
                .forEach(code -> unknown.add(Checkout.name(file) + ": " + code)));
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_word_is_of_a_code_or_a_slug_that_a_service_has() {
        Set<String> unknown = new TreeSet<>();
        files("gateway/src/main/resources/words", ".txt").forEach(file -> Checkout.read(file)
                .lines()
                .map(WORD::matcher)
                .filter(word -> word.matches() && !isKnown(word.group(2)) && !isOurs(word.group(1)))
                .forEach(word -> unknown.add(word.group(1) + "." + word.group(2))));
        assertThat(unknown).isEmpty();
    }

    /** What an action did, and the parts and the fields of the law, are named by the pages themselves. */
    private static boolean isOurs(String family) {
        return Set.of("done", "service", "field", "context", "problem", "down", "messageDecision", "item", "found")
                .contains(family);
    }

    private static boolean isKnown(String code) {
        return KNOWN.contains(code)
                || OF_PAGES.contains(code)
                || NEUTRAL.matcher(code).matches()
                || KNOWN.contains(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Set<String> known() {
        return PLACES.stream()
                .flatMap(place -> files(place, ".java", ".sql", ".csv", ".yml", ".json"))
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Checkout::read)
                .flatMap(text -> Stream.of(CODE, SLUG)
                        .flatMap(pattern -> pattern.matcher(text).results()))
                .map(found -> found.group())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Path> files(String place, String... endings) {
        try (Stream<Path> all = Files.walk(Checkout.root().resolve(place))) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
