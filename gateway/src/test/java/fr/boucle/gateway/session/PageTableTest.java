package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.PageRoutes;
import fr.boucle.gateway.Territory;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of the pages says of each whom it is for: what a page declares alone could be a slip that nobody sees. */
class PageTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`/[^|]*) \\| ([^|]*) \\| [^|]* \\|$");
    private static final Pattern PATH = Pattern.compile("`(/[^`]*)`");
    /** A list's rows as a file. */
    private static final String ROWS = ".{ending}";
    /** A household has no session: its pages are for everyone who has its code. */
    private static final Map<String, String> WORDS =
            Map.of("households", Admits.EVERYONE, Admits.EVERYONE, Admits.EVERYONE, Admits.MEMBERS, Admits.MEMBERS);

    @Test
    void every_page_is_for_whom_the_table_of_the_readme_says() {
        Map<String, Set<String>> admitted = admitted();
        Map<String, Set<String>> pages = new TreeMap<>(admitted);
        pages.keySet().removeIf(path -> path.endsWith(ROWS));
        Map<String, Set<String>> said = table();
        Set<String> differing = new TreeSet<>(pages.keySet());
        differing.addAll(said.keySet());
        differing.removeIf(path -> Objects.equals(said.get(path), pages.get(path)));
        assertThat(differing.stream()
                        .map(path -> path + " is for " + said.get(path) + " by gateway/README.md, for "
                                + pages.get(path) + " by @Admits"))
                .isEmpty();
    }

    @Test
    void the_rows_of_a_list_as_a_file_are_for_whom_the_list_is() {
        Map<String, Set<String>> admitted = admitted();
        assertThat(admitted.keySet().stream().filter(path -> path.endsWith(ROWS)))
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(admitted.get(path))
                        .as(path)
                        .isEqualTo(admitted.get(path.substring(0, path.length() - ROWS.length()))));
    }

    private static Map<String, Set<String>> admitted() {
        try (Territory territory = new Territory().quiet()) {
            return territory
                    .gateway
                    .getApplicationContext()
                    .getBean(Router.class)
                    .uriRoutes()
                    .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                    .filter(route -> Visits.isPage(route.getUriMatchTemplate().toPathString()))
                    .collect(Collectors.toMap(
                            route ->
                                    PageRoutes.plain(route.getUriMatchTemplate().toPathString()),
                            route -> Set.copyOf(Admission.admitted(route.getTargetMethod())),
                            (one, _) -> one,
                            TreeMap::new));
        }
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        ROW.matcher(PageRoutes.read(PageRoutes.SOURCES.resolveSibling("README.md")))
                .results()
                .forEach(row -> paths(row).forEach(path -> assertThat(table.put(path, who(row)))
                        .as(path + " stands there twice")
                        .isNull()));
        return table;
    }

    private static Set<String> paths(MatchResult row) {
        return PATH.matcher(row.group(1)).results().map(path -> path.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> who(MatchResult row) {
        return Arrays.stream(row.group(2).split(", "))
                .map(word -> WORDS.getOrDefault(word, word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
