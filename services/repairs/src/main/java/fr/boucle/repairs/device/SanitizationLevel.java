package fr.boucle.repairs.device;

/** How thoroughly data are gone (NIST SP 800-88 Rev. 2), from the weakest. */
public enum SanitizationLevel {
    /** Overwritten or reset through the normal interface. */
    CLEAR,
    /** Beyond laboratory recovery: firmware sanitize, cryptographic erase. */
    PURGE,
    /** The medium itself is destroyed. */
    DESTROY;

    public boolean meets(SanitizationLevel required) {
        return compareTo(required) >= 0;
    }
}
