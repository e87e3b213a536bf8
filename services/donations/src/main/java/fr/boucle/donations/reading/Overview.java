package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file as a whole.
 *
 * @param reasons sheets that were not read, sums that were left out
 * @param columns how its columns are headed; none for files without columns
 */
@Serdeable
public record Overview(List<Reason> reasons, @Nullable List<Column> columns) {
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
}
