package fr.boucle.donations.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells that a sheet merges downwards: what the first says holds for all. */
final class Merges {
    private static final int MOST = 100_000;

    private final Map<Integer, Map<Integer, Integer>> lastRows = new HashMap<>();
    private final Map<Integer, Integer> until = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private int count;

    static Merges of(SheetXml xml) {
        Merges merges = new Merges();
        for (String name = xml.next(); name != null; name = xml.next()) {
            if (name.equals("mergeCell")) {
                merges.add(xml.attribute("ref"));
            }
        }
        return merges;
    }

    private void add(@Nullable String range) {
        int colon = range == null ? -1 : range.indexOf(':');
        if (range == null || colon < 0 || count >= MOST) {
            return;
        }
        CellPlace first = CellPlace.of(range.substring(0, colon));
        CellPlace last = CellPlace.of(range.substring(colon + 1));
        if (first != null && last != null && last.row() > first.row() && first.column() < Limits.MAX_COLUMNS) {
            lastRows.computeIfAbsent(first.row(), _ -> new HashMap<>()).put(first.column(), last.row());
            count++;
        }
    }

    /** What a cell says that a merge above fills; remembers what begins one. */
    @Nullable
    String text(int row, int column, @Nullable String own) {
        Integer last = lastRows.getOrDefault(row, Map.of()).get(column);
        if (last != null && own != null) {
            until.put(column, last);
            texts.put(column, own);
            return own;
        }
        boolean filled = own == null && row <= until.getOrDefault(column, -1);
        return filled ? texts.get(column) : own;
    }

    /** The columns that a merge fills in this row. */
    int widest(int row) {
        return until.entrySet().stream()
                .filter(entry -> entry.getValue() >= row)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(-1);
    }
}
