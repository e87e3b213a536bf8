package fr.boucle.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page says under which place of the menu it stands: else nothing is marked, and whoever looks does not know where they are. */
class MenuTest {
    private static final Path MAIN = Path.of(System.getProperty("boucle.root", ".."), "gateway", "src", "main", "java");
    private static final Pattern UNDER = Pattern.compile("\\.under\\(\"([^\"]*)\"\\)");
    private static final Pattern PLACE = Pattern.compile("new Item\\(\\s*\"([^\"]*)\"");

    @Test
    void every_page_stands_under_a_place_that_the_menu_has() throws IOException {
        Set<String> under = found(UNDER, ".java");
        assertThat(under).hasSizeGreaterThan(25);
        assertThat(found(PLACE, "/Menu.java")).containsAll(under);
    }

    private static Set<String> found(Pattern pattern, String ending) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                found.addAll(pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet()));
            }
        }
        return found;
    }
}
