package fr.boucle.repairs.device;

/** How good a device is, from the best. */
public enum Grade {
    A,
    B,
    C,
    D;

    public Grade orWorse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
