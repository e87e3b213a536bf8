package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Page;
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
 * @param rowsToFix how many rows are left to fix
 * @param notes what is said of the file as a whole
 * @param sheets its sheets, or the one table that it is
 * @param entering whether its rows are being imported
 * @param edition the how-manieth sending of one file it is
 * @param former what it changes beside the one before it
 * @param nextId the one that follows it
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
        long rowsToFix,
        @Nullable List<Told> notes,
        @Nullable List<Column> columns,
        @Nullable List<Sheet> sheets,
        boolean entering,
        int edition,
        @Nullable Former former,
        @Nullable String nextId) {
    /** By what people know it again: its own label, else its file's name; nothing where nobody told either. */
    public @Nullable String name() {
        return label == null ? fileName : label;
    }

    /** The same where a page must call it something: the moment it was sent, if nothing else. */
    public String called(Page p) {
        String name = name();
        return name == null ? p.t("Inventaire du {0}", createdAt == null ? "" : p.f().moment(createdAt)) : name;
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

    /**
     * A sheet.
     *
     * @param heading the line of its headings
     * @param above how many lines stand above them
     * @param totals how many lines sum others up
     */
    @Serdeable
    public record Sheet(
            @Nullable String name, boolean read, boolean hidden, long heading, int above, int rows, int totals) {
        /** Whether more is to be said of it than that it was read from its first line to its last. */
        public boolean speaks() {
            return above > 0 || totals > 0;
        }
    }

    /**
     * The edition before, and what changes since.
     *
     * @param gone how many of its devices are no longer named
     * @param listed how many of these are listed
     */
    @Serdeable
    public record Former(String inventoryId, @Nullable Map<String, Long> changes, long gone, long listed) {
        public long count(String change) {
            return changes == null ? 0 : changes.getOrDefault(change, 0L);
        }

        /** Whether both say the same. */
        public boolean isSame() {
            return gone == 0 && count("ADDED") + count("MENDED") + count("CHANGED") == 0;
        }
    }

    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    public long count(String verdict) {
        return counts == null ? 0 : counts.getOrDefault(verdict, 0L);
    }

    /** Whether its rows can be looked at. */
    public boolean isRead() {
        return is("READY") || is("CONFIRMED") || is("REPLACED");
    }

    /** Its state, or that it is being imported. */
    public @Nullable String stage() {
        return entering ? "ENTERING" : state;
    }

    /** Whether it has sheets that can be chosen from. */
    public boolean isWorkbook() {
        return sheets().size() > 1;
    }

    /** Whether there is more to say of it than the numbers on top of the page. */
    public boolean tellsSheets() {
        return sheets().stream().anyMatch(sheet -> sheet.name() != null || sheet.speaks());
    }

    /** What is not said sheet by sheet. */
    public List<Told> remarks() {
        return notes().stream()
                .filter(told -> !tellsSheets()
                        || !List.of("sheet-hidden", "totals-left-out").contains(told.slug()))
                .toList();
    }

    /** How many of its rows were known already and tell nothing new: nothing of them is to be imported. */
    public long known() {
        return rowsRead - imported - left();
    }

    /** How many of its rows are not imported, and might be. */
    public long left() {
        return Math.min(rowsRead - imported, importable + Math.max(rowsToFix, count("TO_FIX")));
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

    @Override
    public List<Sheet> sheets() {
        return sheets == null ? List.of() : sheets;
    }
}
