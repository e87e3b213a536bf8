package fr.boucle.wasteregister.code;

import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list would change in the one that holds. */
@Serdeable
record TableDifferenceView(int rows, List<RowView> added, List<RowView> removed, List<CellChange> changed) {
    /** A code and what the list says of it. */
    @Serdeable
    record RowView(String code, String words) {}

    /** One column of one code. */
    @Serdeable
    record CellChange(String code, String column, String from, String to) {}

    static TableDifferenceView between(RuleTable table, List<Map<String, String>> was, List<Map<String, String>> now) {
        Map<String, Map<String, String>> before = byCode(was);
        Map<String, Map<String, String>> after = byCode(now);
        return new TableDifferenceView(
                now.size(),
                only(table, after, before.keySet()),
                only(table, before, after.keySet()),
                after.entrySet().stream()
                        .filter(row -> before.containsKey(row.getKey()))
                        .flatMap(row -> changes(
                                table, row.getKey(), before.getOrDefault(row.getKey(), Map.of()), row.getValue()))
                        .toList());
    }

    boolean isNothing() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Map<String, Map<String, String>> byCode(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byCode = new LinkedHashMap<>();
        rows.forEach(row -> byCode.put(row.getOrDefault("code", ""), row));
        return byCode;
    }

    private static List<RowView> only(RuleTable table, Map<String, Map<String, String>> rows, Set<String> others) {
        return rows.entrySet().stream()
                .filter(row -> !others.contains(row.getKey()))
                .map(row -> new RowView(
                        row.getKey(),
                        table.columns().stream()
                                .skip(1)
                                .map(column -> row.getValue().getOrDefault(column, ""))
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private static Stream<CellChange> changes(
            RuleTable table, String code, Map<String, String> was, Map<String, String> now) {
        return table.columns().stream()
                .filter(column -> !was.getOrDefault(column, "").equals(now.getOrDefault(column, "")))
                .map(column ->
                        new CellChange(code, column, was.getOrDefault(column, ""), now.getOrDefault(column, "")));
    }
}
