package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens to events in silence: one is agreed and nobody makes it; one has what another event tells. */
class EventsMadeTest {
    /** With its constructor, or with the builder of its name and of what it stands in. */
    private static final String MAKES = "new\\s+(?:\\w+\\.)*%1$s\\s*\\(|\\w*%1$sBuilder\\.";

    /** A row of a table of reactions, all of which read one record. */
    private static final Pattern ROW =
            Pattern.compile("(?s)@Singleton\\s+Reaction<(\\w+)> (\\w+)\\(\\) \\{(.*?)\\n    }\\n");

    private static final Pattern TYPE = Pattern.compile("\"(fr\\.boucle\\.[a-z-]+\\.[A-Za-z]+\\.v\\d+)\"");
    private static final String READS = "\\b(?:%s\\.|%s::)(\\w+)";

    @Test
    void every_agreed_event_is_made_by_its_publisher() {
        Set<String> idle = new TreeSet<>();
        for (GoldenFile golden : GoldenFiles.all()) {
            Pattern makes = Pattern.compile("(" + MAKES.formatted(golden.event()) + ")");
            if (Checkout.mentions("services/" + golden.context(), makes).isEmpty()) {
                idle.add(golden.context() + "." + golden.event());
            }
        }
        assertThat(idle)
                .as("events with a golden file and a record of which no use case makes one")
                .isEmpty();
    }

    @Test
    void every_member_that_a_row_of_a_table_reads_is_in_the_golden_file_of_its_own_event() {
        Set<String> missing = new TreeSet<>();
        List<Matcher> rows = Checkout.contexts().stream()
                .flatMap(context -> Checkout.sources("services/" + context, "main").stream())
                .map(Checkout::read)
                .filter(source -> source.contains("Reaction<"))
                .flatMap(EventsMadeTest::rows)
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        for (Matcher row : rows) {
            GoldenFile golden = golden(row);
            for (String member : read(row)) {
                if (!golden.json().hasNonNull(member)) {
                    missing.add(row.group(2) + "() reads “" + member + "”, which " + golden.type() + " has not");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<Matcher> rows(String source) {
        Stream.Builder<Matcher> rows = Stream.builder();
        for (Matcher row = ROW.matcher(source); row.find(); ) {
            Matcher one = ROW.matcher(row.group());
            if (one.find()) {
                rows.add(one);
            }
        }
        return rows.build();
    }

    private static GoldenFile golden(Matcher row) {
        Matcher type = TYPE.matcher(row.group(3));
        assertThat(type.find()).as(row.group(2)).isTrue();
        return GoldenFiles.all().stream()
                .filter(one -> one.type().equals(type.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> read(Matcher row) {
        String record = row.group(1);
        String name = Character.toLowerCase(record.charAt(0)) + record.substring(1);
        List<String> members = Pattern.compile(READS.formatted(name, record))
                .matcher(row.group(3))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(members).as("what " + row.group(2) + "() reads").isNotEmpty();
        return members;
    }
}
