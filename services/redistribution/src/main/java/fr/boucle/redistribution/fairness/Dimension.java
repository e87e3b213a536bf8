package fr.boucle.redistribution.fairness;

/** By what requests are grouped. */
enum Dimension {
    COMMUNE,
    STRUCTURE,
    NEED,
    HOUSEHOLD,
    WAITING
}
