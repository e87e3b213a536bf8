package fr.boucle.donations;

/** Whether the taker may sell the device on. */
enum Resale {
    NONE,
    SOLIDARITY,
    FREE
}
