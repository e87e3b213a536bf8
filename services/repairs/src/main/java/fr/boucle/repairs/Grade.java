package fr.boucle.repairs;

/** How good a device is, from the best. */
enum Grade {
    A,
    B,
    C,
    D;

    Grade orWorse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
