package fr.boucle.donations.inventory;

/** What becomes of a row: a device, a question, nothing new, or a device that is not given. */
enum VerdictKind {
    ACCEPTED,
    TO_FIX,
    DUPLICATE,
    RECYCLING
}
