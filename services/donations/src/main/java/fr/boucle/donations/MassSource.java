package fr.boucle.donations;

/** Where a mass comes from. */
enum MassSource {
    REFERENCE,
    DECLARED
}
