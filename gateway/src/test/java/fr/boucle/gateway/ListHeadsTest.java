package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list's column heads change its order, all of them but those that say why not here. */
class ListHeadsTest {
    private static final Path TEMPLATES =
            Path.of(System.getProperty("boucle.root", ".."), "gateway", "src", "main", "jte");
    private static final Pattern HEADS = Pattern.compile("<thead>(.*?)</thead>", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("<th scope=\"col\"[^>]*>\\$\\{p\\.t\\(\"([^\"]*)\"\\)}</th>");

    private static final Pattern ORDER = Pattern.compile("part\\.head\\([^)]*order = \"(\\w+)\"");
    private static final Pattern OFFERED = Pattern.compile("\\.orders\\(([^)]*)\\)");
    private static final Pattern WORD = Pattern.compile("\"-?(\\w+)\"");

    private static final String ACTS = "what one does there, the same in most rows";
    private static final String SEVERAL = "several things in one cell, of which no one comes first";
    private static final String FREE = "a cell to write in, or a link";

    /** The heads that change nothing, each with the reason. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("waste/access.jte Suite", ACTS),
            Map.entry("waste/containers.jte Suite", ACTS),
            Map.entry("waste/items.jte Suite", ACTS),
            Map.entry(
                    "waste/cases.jte Ce qui est observé",
                    "a sentence of the rule with its figures, which are of several kinds"),
            Map.entry("waste/collections.jte Conteneurs", SEVERAL),
            Map.entry(
                    "repairs/station.jte Touché en dernier par",
                    "opaque names, in the order of which nobody looks for one"),
            Map.entry("repairs/machines.jte Ensuite", ACTS),
            Map.entry("redistribution/choices.jte Décision", FREE),
            Map.entry("redistribution/slots.jte Qui vient", FREE),
            Map.entry("redistribution/stock.jte Avec", SEVERAL),
            Map.entry("redistribution/stock.jte Un défaut ?", ACTS),
            Map.entry("redistribution/agenda.jte Rang", "the order of the points, which have a head"),
            Map.entry("redistribution/agenda.jte Décision", FREE),
            Map.entry("donations/waiting.jte Que faire", ACTS),
            Map.entry("donations/devices.jte Que faire", ACTS),
            Map.entry("donations/ownwords.jte Que faire", ACTS),
            Map.entry("operations/messagesof.jte Service", "the same in each row"),
            Map.entry("accounts/members.jte Actions", ACTS),
            Map.entry("batches/list.jte Passent", "it changes while the operation runs"),
            Map.entry("batches/list.jte Refusés", "it changes while the operation runs"));

    @Test
    void each_head_changes_the_order_or_says_why_not() throws IOException {
        TreeSet<String> plain = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (!text.contains("template.part.pages(")) {
                    continue;
                }
                HEADS.matcher(text)
                        .results()
                        .filter(heads -> heads.group(1).contains("part.head("))
                        .flatMap(heads -> PLAIN.matcher(heads.group(1)).results())
                        .forEach(head -> plain.add(TEMPLATES.relativize(file) + " " + head.group(1)));
            }
        }
        assertThat(plain).isEqualTo(new TreeSet<>(WITHOUT.keySet()));
    }

    /** A head whose order no list has would stand there as plain as any other. */
    @Test
    void each_order_of_a_head_is_one_that_a_list_offers() throws IOException {
        Set<String> offered = found(PageRoutes.SOURCES.resolve("main/java"), OFFERED)
                .flatMap(orders -> WORD.matcher(orders).results().map(word -> word.group(1)))
                .collect(Collectors.toSet());
        assertThat(found(TEMPLATES, ORDER))
                .hasSizeGreaterThan(100)
                .filteredOn(order -> !offered.contains(order))
                .isEmpty();
    }

    private static Stream<String> found(Path below, Pattern what) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).map(PageRoutes::read).toList().stream()
                    .flatMap(text -> what.matcher(text).results().map(result -> result.group(1)));
        }
    }
}
