package fr.boucle.wasteregister.log;

/** Why the register signs nothing more. */
public enum HaltReason {
    /** More entries were signed than the database holds: it was brought back from an older copy. */
    ENTRIES_MISSING,
    /** The database holds other entries than those that were signed: it is a copy that went its own way, or was changed. */
    ANOTHER_HISTORY,
    /** The entries are no longer those of the database's own newest checkpoint: they were changed. */
    ENTRIES_CHANGED,
    /** The database holds checkpoints and nothing outside knows of them: the directory is gone or another one. */
    MEMORY_LOST,
    /** The directory holds the heads of a register of another name. */
    ANOTHER_REGISTER,
    /** The directory cannot be read or written. */
    MEMORY_UNREACHABLE
}
