package fr.boucle.verify;

/** What happened to entries between two exports, as far as their hashes tell. */
public enum Change {
    /** Other content at the same index. */
    ALTERED("altered"),
    /** Gone, the following ones moved up. */
    REMOVED("removed"),
    /** Put in, the following ones moved down. */
    INSERTED("inserted"),
    /** The same entries in another order. */
    REORDERED("reordered");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
