package fr.boucle.repairs;

/** How thoroughly data are gone (NIST SP 800-88 Rev. 2), from the weakest. */
enum SanitizationLevel {
    /** Overwritten or reset through the normal interface. */
    CLEAR,
    /** Beyond laboratory recovery: firmware sanitize, cryptographic erase. */
    PURGE,
    /** The medium itself is destroyed. */
    DESTROY;

    boolean meets(SanitizationLevel required) {
        return compareTo(required) >= 0;
    }
}
