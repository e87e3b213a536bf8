package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.PageRoutes;
import fr.boucle.gateway.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that nobody is led to is found by nobody: each has its place in the menu, in a day's duties or on another page. */
class LinkedPagesTest {
    private static final Path MAIN = PageRoutes.SOURCES.resolve("main");
    private static final Pattern LEADS = Pattern.compile(".*\\.jte|Menu\\.java|.*Duties\\.java");

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

    private static boolean isLinked(PageRoutes page, Map<Path, String> leads) {
        Pattern link = Pattern.compile(Pattern.quote(page.path()) + "[\"?#$]");
        return leads.entrySet().stream()
                .filter(file ->
                        page.templates().stream().noneMatch(own -> file.getKey().endsWith("jte/" + own + ".jte")))
                .anyMatch(file -> link.matcher(file.getValue()).find());
    }

    private static Map<Path, String> leads() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file ->
                            LEADS.matcher(String.valueOf(file.getFileName())).matches())
                    .collect(Collectors.toUnmodifiableMap(file -> file, PageRoutes::read));
        }
    }
}
