package fr.boucle.donations.reading;

/** What the inventory says of a device's condition. */
public enum Condition {
    WORKING,
    TO_REPAIR,
    BROKEN,
    UNKNOWN
}
