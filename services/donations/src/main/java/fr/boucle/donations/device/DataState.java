package fr.boucle.donations.device;

/** What happened to a device's data when it changes hands. */
public enum DataState {
    ERASED_BEFORE,
    MEDIA_REMOVED,
    ERASURE_ENTRUSTED
}
