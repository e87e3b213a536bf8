package fr.boucle.redistribution;

/** What the convention under which the device was given allows. */
enum Resale {
    NONE,
    SOLIDARITY,
    FREE
}
