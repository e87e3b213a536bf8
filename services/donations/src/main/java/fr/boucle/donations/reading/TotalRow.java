package fr.boucle.donations.reading;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a row that sums others up from a machine whose row begins with such a word: the Somme is a place, too. */
final class TotalRow {
    private static final int MOST_CELLS = 3;

    /** More than a sheet of machines is likely to count. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5,}");

    private TotalRow() {}

    static boolean is(Columns columns, SourceRow row) {
        List<@Nullable String> told = row.cells().stream()
                .filter(cell -> cell != null && !cell.isBlank())
                .toList();
        return !told.isEmpty()
                && told.size() <= MOST_CELLS
                && Headings.isTotal(told.getFirst())
                && cells(columns, row, Field.SERIAL, Field.ASSET_TAG, Field.MODEL)
                        .noneMatch(TotalRow::isName)
                && !isNumbered(columns, row);
    }

    private static boolean isNumbered(Columns columns, SourceRow row) {
        return cells(columns, row, Field.KIND, Field.MANUFACTURER).anyMatch(TotalRow::isName)
                && cells(columns, row, Field.SERIAL, Field.ASSET_TAG)
                        .anyMatch(cell -> LONG_NUMBER.matcher(cell.strip()).matches());
    }

    private static boolean isName(String cell) {
        return !Headings.isTotal(cell) && cell.chars().anyMatch(Character::isLetter);
    }

    /** What a row says in the columns of some fields. */
    static Stream<String> cells(Columns columns, SourceRow row, Field... fields) {
        return Stream.of(fields)
                .flatMap(field -> columns.places().getOrDefault(field, List.of()).stream())
                .map(row::cell)
                .filter(Objects::nonNull);
    }
}
