package fr.boucle.donations.inventory;

/** What an edition of a file says of a device beside the edition before it. */
enum RowChange {
    /** A device that the edition before did not name. */
    ADDED,
    /** It had to be mended there, and is. */
    MENDED,
    /** Something else is said of it. */
    CHANGED,
    SAME,
    /** Nothing says which device it is: it cannot be compared. */
    UNKNOWN;

    private static final String BEFORE =
            "SELECT 1 FROM inventory_row o WHERE o.inventory_id = e.follows_id AND o.known_by = r.known_by";

    /** Of a row {@code r} of an inventory {@code e}, as SQL. */
    static final String OF = "CASE WHEN r.known_by IS NULL THEN 'UNKNOWN' WHEN NOT EXISTS (" + BEFORE
            + ") THEN 'ADDED' WHEN r.verdict <> 'TO_FIX' AND NOT EXISTS (" + BEFORE
            + " AND o.verdict <> 'TO_FIX') THEN 'MENDED' WHEN EXISTS (" + BEFORE
            + " AND o.found <=> r.found AND o.doubts = r.doubts) THEN 'SAME' ELSE 'CHANGED' END";
}
