package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inventory under preview or imported, and how far it is.
 *
 * @param imported how many of its rows became a device, or told one something new
 * @param importable how many an import would list now
 * @param doubtful how many of its rows leave a question open
 * @param notes what is said of the file as a whole
 */
@Serdeable
public record Inventory(
        String id,
        @Nullable String state,
        long rowsRead,
        @Nullable Instant createdAt,
        @Nullable Map<String, Long> counts,
        @Nullable String problem,
        @Nullable String fileName,
        @Nullable String label,
        @Nullable String memberId,
        long imported,
        long importable,
        long doubtful,
        @Nullable List<Told> notes,
        @Nullable List<Column> columns) {
    /** By what people know it again: its own label, else its file's name; nothing where nobody told either. */
    public @Nullable String name() {
        return label == null ? fileName : label;
    }

    /** By what a colleague is told apart without being named: the end of an opaque id. */
    public String sender() {
        return memberId == null ? "" : memberId.substring(memberId.length() - 4).toUpperCase(Locale.ROOT);
    }

    public boolean isFrom(String member) {
        return member.equals(memberId);
    }

    /** A column of the file, and what it is read as. */
    @Serdeable
    public record Column(String heading, @Nullable String field) {}

    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    public long count(String verdict) {
        return counts == null ? 0 : counts.getOrDefault(verdict, 0L);
    }

    /** Whether its rows can be looked at. */
    public boolean isRead() {
        return is("READY") || is("CONFIRMED");
    }

    /** How many of its rows are not imported. */
    public long left() {
        return rowsRead - imported;
    }

    @Override
    public List<Told> notes() {
        return notes == null ? List.of() : notes;
    }

    @Override
    public List<Column> columns() {
        return columns == null ? List.of() : columns;
    }

    /** The columns that are read. */
    public List<Column> read() {
        return columns().stream().filter(column -> column.field() != null).toList();
    }

    /** The columns that are not. */
    public List<Column> unread() {
        return columns().stream().filter(column -> column.field() == null).toList();
    }
}
