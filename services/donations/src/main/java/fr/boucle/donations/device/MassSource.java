package fr.boucle.donations.device;

/** Where a mass comes from. */
public enum MassSource {
    REFERENCE,
    DECLARED
}
