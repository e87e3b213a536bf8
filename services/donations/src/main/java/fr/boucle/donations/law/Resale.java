package fr.boucle.donations.law;

/** Whether the taker may sell the device on. */
public enum Resale {
    NONE,
    SOLIDARITY,
    FREE
}
