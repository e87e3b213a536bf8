package fr.boucle.donations;

/** What the inventory says of a device's condition. */
enum Condition {
    WORKING,
    TO_REPAIR,
    BROKEN,
    UNKNOWN
}
