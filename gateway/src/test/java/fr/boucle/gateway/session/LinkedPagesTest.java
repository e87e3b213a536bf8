package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.Territory;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page that nobody is led to is found by nobody: each has its place in the menu, in a day's duties or on another page. */
class LinkedPagesTest {
    private static final Path MAIN = Path.of(System.getProperty("boucle.root", ".."), "gateway", "src", "main");
    private static final Pattern LEADS = Pattern.compile(".*\\.jte|Menu\\.java|.*Duties\\.java");

    private static Territory territory;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet();
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @Test
    void every_page_with_an_address_of_its_own_is_linked() throws IOException {
        String links = links();
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages.stream()
                        .filter(page -> !Pattern.compile(Pattern.quote(page) + "[\"?#$]")
                                .matcher(links)
                                .find())
                        .toList())
                .as("pages that no menu, duty or template links")
                .isEmpty();
    }

    private static List<String> pages() {
        return territory
                .gateway
                .getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(path -> Visits.isPage(path) && !path.contains("{"))
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    private static String links() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file ->
                            LEADS.matcher(String.valueOf(file.getFileName())).matches())
                    .map(LinkedPagesTest::content)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
