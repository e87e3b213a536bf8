package fr.boucle.persistence;

/** A column by which a list can be ordered. */
record ListColumn(String sql, Listing.Kind kind) {
    boolean isId() {
        return kind == Listing.Kind.ID;
    }
}
