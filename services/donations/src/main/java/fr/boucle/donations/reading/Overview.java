package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file as a whole.
 *
 * @param reasons sheets that were not read, sums that were left out
 * @param columns how its columns are headed; none for files without columns
 * @param sheets its sheets, or the one table that it is; none for files without any
 */
@Serdeable
public record Overview(
        List<Reason> reasons,
        @Nullable List<Column> columns,
        @Nullable List<Sheet> sheets) {
    /** Of a file of which there is nothing to say. */
    public static final Overview NOTHING = new Overview(List.of(), List.of(), List.of());

    /**
     * A sheet.
     *
     * @param name none where the file has no names for them, {@code ?} where its name speaks of a person
     * @param read whether its rows were read
     * @param hidden whether the workbook hides it
     * @param heading the line of its headings, 0 where none were found
     * @param above how many lines stand above them: titles, dates, groups of columns
     * @param rows how many machines
     * @param totals how many lines sum others up, and were left out
     */
    @Serdeable
    public record Sheet(
            @Nullable String name, boolean read, boolean hidden, long heading, int above, int rows, int totals) {}

    /**
     * A column.
     *
     * @param heading as the file has it
     * @param field what it is read as; none where it is not read
     */
    @Serdeable
    public record Column(String heading, @Nullable String field) {}

    @Override
    public List<Column> columns() {
        return columns == null ? List.of() : columns;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets == null ? List.of() : sheets;
    }
}
