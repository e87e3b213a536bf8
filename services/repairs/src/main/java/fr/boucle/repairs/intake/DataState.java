package fr.boucle.repairs.intake;

/** What the convention says of the data at hand-over. */
enum DataState {
    ERASED_BEFORE,
    MEDIA_REMOVED,
    ERASURE_ENTRUSTED
}
