package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The type of every problem document leads to a page that says what happened and what would pass. */
class ProblemWordsTest {
    private static final Path ROOT = Path.of(System.getProperty("boucle.root", ".."));
    private static final List<Pattern> SLUGS = List.of(
            Pattern.compile("[A-Z_]{3,}\\(\\s*\"([a-z][a-z0-9-]+)\""),
            Pattern.compile("Problem\\.of\\(\\s*\"([a-z-]+)\""));

    @Test
    void every_refusal_of_every_service_has_its_words() throws IOException {
        Set<String> slugs = new TreeSet<>();
        for (Path file : refusals()) {
            String source = Files.readString(file);
            SLUGS.forEach(pattern -> pattern.matcher(source).results().forEach(found -> slugs.add(found.group(1))));
        }
        assertThat(slugs).hasSizeGreaterThan(100).contains("unclear-path", "stale-version", "media-not-cleared");
        slugs.removeIf(slug ->
                Words.codes().containsKey("refusal." + slug) || Words.codes().containsKey("problem." + slug));
        assertThat(slugs).as("refusals without words in words/fr.txt").isEmpty();
    }

    private static List<Path> refusals() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith("Refusal.java")
                            || file.toString().contains("/gateway/api/"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
