package fr.boucle.redistribution.stock;

/** What the convention under which the device was given allows. */
public enum Resale {
    NONE,
    SOLIDARITY,
    FREE
}
