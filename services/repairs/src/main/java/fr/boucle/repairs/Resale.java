package fr.boucle.repairs;

/** Whether the next owner may be asked for money. */
enum Resale {
    NONE,
    SOLIDARITY,
    FREE
}
