package fr.boucle.donations.lot;

/** Why retired devices are neither reassigned inside the organisation nor upgraded instead of replaced. */
public enum NotKept {
    NO_NEED_INSIDE,
    TOO_SLOW_FOR_ANY_USE,
    UPGRADE_NOT_POSSIBLE,
    UPGRADE_TOO_DEAR,
    SYSTEM_NO_LONGER_SUPPORTED
}
