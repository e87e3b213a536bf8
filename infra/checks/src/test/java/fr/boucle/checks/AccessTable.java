package fr.boucle.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what, as {@code authorization.csv} declares it. */
final class AccessTable {
    private static final String NOBODY = "nobody";

    private final Map<String, Map<String, Access>> rows = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** What a role may. */
    enum Access {
        /** Allowed whoever's the object is, or the operation shows each organisation its own. */
        IN,
        /** Allowed for one's own organisation's objects; a foreign one is not there: 404. */
        OWN,
        /** 403; for nobody 401. */
        NO
    }

    private AccessTable() {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        List<String> lines = Checkout.read(Checkout.root().resolve("infra/checks/authorization.csv"))
                .lines()
                .toList();
        List<String> columns = cells(lines.getFirst());
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> table.add(columns, cells(line)));
        return table;
    }

    private void add(List<String> columns, List<String> cells) {
        Map<String, Access> row = new LinkedHashMap<>();
        for (int i = 1; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i) : "";
            switch (cell) {
                case "in" -> row.put(columns.get(i), Access.IN);
                case "own" -> row.put(columns.get(i), Access.OWN);
                case "-" -> row.put(columns.get(i), Access.NO);
                default -> faults.add(cells.getFirst() + " has '" + cell + "' for " + columns.get(i));
            }
        }
        if (rows.put(cells.getFirst(), row) != null) {
            faults.add(cells.getFirst() + " stands there twice");
        }
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(";", -1));
    }

    List<String> faults() {
        return faults;
    }

    Set<String> operations() {
        return new HashSet<>(rows.keySet());
    }

    boolean isPublic(Operation operation) {
        return access(operation, NOBODY) == Access.IN;
    }

    Access access(Operation operation, String role) {
        return rows.getOrDefault(operation.name(), Map.of()).getOrDefault(role, Access.NO);
    }

    /** The roles that have this in some row. */
    Set<String> rolesWith(Access access) {
        return roles().stream()
                .filter(role -> rows.values().stream().anyMatch(row -> row.get(role) == access))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that may do something which not every role may. */
    Set<String> rolesLetInWhereOthersAreNot() {
        return rows.values().stream()
                .filter(row -> roles().stream().anyMatch(role -> row.get(role) == Access.NO))
                .flatMap(row -> roles().stream().filter(role -> row.get(role) != Access.NO))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> roles() {
        return rows.values().iterator().next().keySet().stream()
                .filter(role -> !role.equals(NOBODY))
                .toList();
    }
}
