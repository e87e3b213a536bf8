package fr.boucle.donations;

/** What happened to a device's data when it changes hands. */
enum DataState {
    ERASED_BEFORE,
    MEDIA_REMOVED,
    ERASURE_ENTRUSTED
}
