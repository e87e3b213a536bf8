package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.PageRoutes;
import fr.boucle.gateway.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that nobody is led to is found by nobody: each has its place in the menu, in a day's duties or on another page. */
class LinkedPagesTest {
    private static final Path MAIN = PageRoutes.SOURCES.resolve("main");
    private static final Pattern LEADS = Pattern.compile(".*\\.jte|Menu\\.java|.*Duties\\.java");

    private static final Pattern SOURCE = Pattern.compile(".*\\.(?:jte|java)");
    /** What names one thing in a link: of a template, of a sentence with places, of a text that is put together. */
    private static final String THING =
            "(?:\\$\\{[^}]+}|%s|\\{\\d}|\"\\s*\\+\\s*[\\w.]+(?:\\([^()]*\\))?(?:\\s*\\+\\s*\")?)";

    private static final String END = "(?:[\"?#$]|\\s*[,;)](?!\\s*\\+))";

    /**
     * What leads to them is put together elsewhere: the type of a refusal, the question before, where a batch is at home, a letter; and
     * files of which a template gives the name.
     */
    private static final List<String> OTHERWISE = List.of(
            "/problems/{slug}",
            "/demander/formulaire/{question}",
            "/operations/{slug}/{id}",
            "/inscription/{code}",
            "/invitation/{code}",
            "/mot-de-passe/{code}",
            "/bilan/{year}/{paper}",
            "/registre/fichiers/{file}");

    /** From its own template a page leads to itself: its filters, its other languages. */
    @Test
    void every_page_with_an_address_of_its_own_is_linked_from_elsewhere() throws IOException {
        Map<Path, String> leads = leads();
        try (Territory territory = new Territory().quiet()) {
            List<PageRoutes> pages = PageRoutes.of(territory);
            assertThat(pages)
                    .hasSizeGreaterThan(60)
                    .filteredOn(page -> page.templates().isEmpty())
                    .as("pages of which no template is known")
                    .hasSizeLessThan(pages.size() / 3);
            assertThat(pages.stream().filter(page -> !isLinked(page, leads)).map(PageRoutes::path))
                    .as("pages that no menu, duty or template of another page links")
                    .isEmpty();
        }
    }

    /** Of one thing: a list, its neighbour or whatever else names it leads there. */
    @Test
    void every_page_of_one_thing_is_linked_from_elsewhere() throws IOException {
        Map<Path, String> sources = files(path -> SOURCE.matcher(path).matches());
        try (Territory territory = new Territory().quiet()) {
            List<PageRoutes> pages = PageRoutes.ofOneThing(territory);
            assertThat(pages).hasSizeGreaterThan(50);
            assertThat(pages.stream().filter(page -> !isLinked(page, link(page), sources)))
                    .as("pages of one thing that nothing but themselves links, and those that are led to otherwise")
                    .extracting(PageRoutes::path)
                    .containsExactlyInAnyOrderElementsOf(OTHERWISE);
        }
    }

    /** Whole, or from the address of its thing, which a template names once: {@code ${to}/effacement}. */
    private static Pattern link(PageRoutes page) {
        String whole = page.shape(THING, END).pattern();
        String rest = page.path().replaceFirst("^[^{]*\\{\\w+}", "");
        return rest.matches("(?s).*/[a-z].*")
                ? Pattern.compile(whole + "|}" + page.at(rest).shape(THING, END).pattern())
                : Pattern.compile(whole);
    }

    private static boolean isLinked(PageRoutes page, Map<Path, String> leads) {
        return isLinked(page, Pattern.compile(Pattern.quote(page.path()) + "[\"?#$]"), leads);
    }

    private static boolean isLinked(PageRoutes page, Pattern link, Map<Path, String> leads) {
        return leads.entrySet().stream()
                .filter(file -> !file.getKey().equals(page.source()))
                .filter(file ->
                        page.templates().stream().noneMatch(own -> file.getKey().endsWith("jte/" + own + ".jte")))
                .anyMatch(file -> link.matcher(file.getValue()).find());
    }

    private static Map<Path, String> leads() throws IOException {
        return files(name -> LEADS.matcher(name).matches());
    }

    private static Map<Path, String> files(Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> wanted.test(String.valueOf(file.getFileName())))
                    .collect(Collectors.toUnmodifiableMap(file -> file, PageRoutes::read));
        }
    }
}
