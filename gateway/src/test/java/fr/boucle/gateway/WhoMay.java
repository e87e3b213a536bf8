package fr.boucle.gateway;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who may do what at the services, as the checks' {@code authorization.csv} has it, which the running services are held to. */
final class WhoMay {
    private final List<Row> rows;

    private WhoMay(List<Row> rows) {
        this.rows = rows;
    }

    /** An operation, and what stands in its row for each role. */
    private record Row(String operation, Pattern lines, Map<String, String> cells) {
        static Row of(List<String> roles, List<String> cells) {
            String operation = cells.getFirst();
            String lines = Stream.of(operation.split("\\{[^}]*}", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[^/]+"));
            return new Row(
                    operation,
                    Pattern.compile(lines),
                    IntStream.range(1, roles.size())
                            .boxed()
                            .collect(Collectors.toMap(roles::get, cells::get, (one, _) -> one, TreeMap::new)));
        }

        long open() {
            return operation.chars().filter(letter -> letter == '{').count();
        }
    }

    static WhoMay read() {
        List<List<String>> lines = PageRoutes.read(PageRoutes.SOURCES.resolve("../../infra/checks/authorization.csv"))
                .lines()
                .map(line -> Arrays.asList(line.split(";", -1)))
                .toList();
        return new WhoMay(lines.stream()
                .skip(1)
                .map(cells -> Row.of(lines.getFirst(), cells))
                .toList());
    }

    /** Whether the service lets this role in; what no service has is for nobody. */
    boolean may(String role, String line) {
        return rows.stream()
                .filter(row -> row.lines().matcher(line).matches())
                .min(Comparator.comparing(Row::open))
                .filter(row -> !row.cells().getOrDefault(role, "-").equals("-"))
                .isPresent();
    }
}
