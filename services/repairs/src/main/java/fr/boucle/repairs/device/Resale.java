package fr.boucle.repairs.device;

/** Whether the next owner may be asked for money. */
public enum Resale {
    NONE,
    SOLIDARITY,
    FREE
}
