package fr.boucle.donations;

/** Why retired devices are neither reassigned inside the organisation nor upgraded instead of replaced. */
enum NotKept {
    NO_NEED_INSIDE,
    TOO_SLOW_FOR_ANY_USE,
    UPGRADE_NOT_POSSIBLE,
    UPGRADE_TOO_DEAR,
    SYSTEM_NO_LONGER_SUPPORTED
}
