package fr.boucle.repairs.device;

/** What shows that a device is of another kind than its file says. */
public enum KindReason {
    /** somebody looked at it. */
    SEEN,
    /** its plate, or its maker's documents, say so. */
    NAMEPLATE,
    /** the inventory or the entry named another kind by mistake. */
    ENTRY_MISTAKE
}
