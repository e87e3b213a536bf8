package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the tables of the READMEs say of use cases and events, held to the sources. */
class ReadmesTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[`services/([a-z-]+)`]\\([^)]*\\) \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern EVENT = Pattern.compile("(?<![-A-Za-z])[A-Z][A-Za-z]+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([A-Z][a-z]+[A-Z][A-Za-z]+)\\*\\*");
    /** A row of the observatory's tables that passes custody on. */
    private static final Pattern CUSTODY = Pattern.compile(
            "\\bofDevice\\(\\s*\"[a-z-]+\",\\s*\"(\\w+)\"(?:(?!\\bof(?:Device)?\\()[^;])*?\\.custody\\(\\)");

    private static final Pattern READ = Pattern.compile("\"fr\\.boucle\\.[a-z-]+\\.([A-Za-z]+)\\.v\\d+\"");

    /** What is done, by which route, by whom, and in the last column by which use cases. */
    private static final Pattern WHO =
            Pattern.compile("(?m)^\\|[^|]*\\|[^|]*`(?:GET|PUT|POST|DELETE)\\b[^|]*\\| ([^|`]+) \\|.*?\\|?([^|]*)\\|$");

    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern SECURED = Pattern.compile("@Secured\\(([^)]*)\\)");
    private static final Pattern LET_IN = Pattern.compile("(?:Role|SecurityRule)\\.([A-Z_]+)");

    @Test
    void every_use_case_and_every_event_of_a_service_is_in_its_readme() {
        Set<String> missing = new TreeSet<>();
        for (String context : Checkout.contexts()) {
            String readme = Checkout.read(Checkout.root().resolve("services/" + context + "/README.md"));
            Set<String> names = cases(context);
            GoldenFiles.of(context).forEach(golden -> names.add(golden.event()));
            names.addAll(Checkout.mentions("services/" + context, READ));
            names.stream()
                    .filter(name -> !Pattern.compile("\\b" + name + "\\b")
                            .matcher(readme)
                            .find())
                    .forEach(name -> missing.add(context + ": " + name));
        }
        assertThat(missing).as("named nowhere in services/…/README.md").isEmpty();
    }

    @Test
    void what_the_first_readme_says_that_a_service_publishes_it_publishes() {
        var rows = ROW.matcher(Checkout.read(Checkout.root().resolve("README.md")))
                .results()
                .toList();
        assertThat(rows).extracting(row -> row.group(1)).containsExactlyInAnyOrderElementsOf(Checkout.contexts());
        assertThat(rows).allSatisfy(row -> {
            Set<String> agreed =
                    GoldenFiles.of(row.group(1)).stream().map(GoldenFile::event).collect(Collectors.toSet());
            assertThat(EVENT.matcher(row.group(2)).results().map(found -> found.group()))
                    .as(row.group(1))
                    .isSubsetOf(agreed);
        });
    }

    @Test
    void the_first_readme_leads_to_every_part() {
        String readme = Checkout.read(Checkout.root().resolve("README.md"));
        assertThat(Checkout.modules())
                .hasSizeGreaterThan(15)
                .filteredOn(module -> !readme.contains("[`" + module + "`](" + module + "/README.md)"))
                .as("modules without their place in “The parts” of README.md")
                .isEmpty();
    }

    /** What the observatory reads as passing custody on is what the first README says in bold. */
    @Test
    void the_events_in_bold_are_those_that_pass_custody_on() {
        assertThat(BOLD.matcher(Checkout.read(Checkout.root().resolve("README.md")))
                        .results()
                        .map(bold -> bold.group(1)))
                .as("bold events of README.md, and those with .custody() in the observatory's tables")
                .containsExactlyInAnyOrderElementsOf(Checkout.mentions("services/observatory", CUSTODY));
    }

    /** Whoever breaks a rule of the house reads there which test holds it. */
    @Test
    void every_check_has_its_question_in_the_readme_of_the_checks() {
        String readme = Checkout.read(Checkout.root().resolve("infra/checks/README.md"));
        assertThat(Checkout.sources("infra/checks", "test"))
                .extracting(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .filteredOn(name -> name.endsWith("Test"))
                .hasSizeGreaterThan(15)
                .filteredOn(name -> !readme.contains("| `" + name + "` |"))
                .as("checks without a row in infra/checks/README.md")
                .isEmpty();
    }

    /** Those tables that say who: by roles, or in words that mean some. */
    @Test
    void whom_a_table_names_its_use_cases_let_in() {
        Set<String> wrong = new TreeSet<>();
        int rows = 0;
        for (String context : Checkout.contexts()) {
            String readme = Checkout.read(Checkout.root().resolve("services/" + context + "/README.md"));
            Map<String, Set<String>> letIn = letIn(context);
            for (MatchResult row : WHO.matcher(readme).results().toList()) {
                List<Set<String>> named = NAME.matcher(row.group(2))
                        .results()
                        .map(name -> letIn.getOrDefault(name.group(1), Set.of()))
                        .filter(roles -> !roles.isEmpty())
                        .toList();
                Set<String> all = named.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
                Set<String> said = roles(row.group(1));
                rows++;
                if (!named.isEmpty() && !said.isEmpty() && !said.equals(named.getFirst()) && !said.equals(all)) {
                    wrong.add(context + ": “" + row.group(1) + "” where " + row.group(2) + " let in " + all);
                }
            }
        }
        assertThat(rows).isGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Set<String>> letIn(String context) {
        Map<String, Set<String>> letIn = new HashMap<>();
        for (Path file : Checkout.sources("services/" + context, "main")) {
            letIn.put(
                    String.valueOf(file.getFileName()).replace(".java", ""),
                    SECURED.matcher(Checkout.read(file))
                            .results()
                            .flatMap(secured -> LET_IN.matcher(secured.group(1)).results())
                            .map(role -> role.group(1).toLowerCase(Locale.ROOT))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return letIn;
    }

    private static Set<String> roles(String words) {
        String plain = words.replace("both sides", "agent, technician")
                .replaceAll("anyone|anybody", "is_anonymous")
                .replaceAll("signed in|everybody.*", "is_authenticated");
        return Pattern.compile("is_\\w+|\\b(?:" + String.join("|", RolesTest.ALL) + ")\\b")
                .matcher(plain)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whoever does something for a caller: its controllers. */
    private static Set<String> cases(String context) {
        return Checkout.sources("services/" + context, "main").stream()
                .filter(file -> Checkout.read(file).contains("@Controller("))
                .map(Path::getFileName)
                .map(file -> file.toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
