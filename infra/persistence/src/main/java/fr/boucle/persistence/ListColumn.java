package fr.boucle.persistence;

/** A column by which a list can be ordered. */
record ListColumn(String sql, Listing.Kind kind) {
    boolean isId() {
        return kind == Listing.Kind.ID;
    }

    /** Where a value that its rows are compared with stands. */
    String place() {
        return switch (kind) {
            case TEXT, ID -> "?";
            case NUMBER -> "CAST(? AS SIGNED)";
            case DAY -> "CAST(? AS DATE)";
            case TIME -> "CAST(? AS DATETIME(6))";
        };
    }
}
