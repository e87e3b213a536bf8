package fr.boucle.verify;

/**
 * What the verifier reads of an entry.
 *
 * @param index the index the entry states, or {@link #NO_INDEX}
 * @param recordedAt when the entry says it was recorded
 */
record EntryHead(long index, RecordedAt recordedAt) {
    static final long NO_INDEX = -1;
}
