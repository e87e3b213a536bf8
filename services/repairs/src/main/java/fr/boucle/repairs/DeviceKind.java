package fr.boucle.repairs;

/** What a device is. */
enum DeviceKind {
    LAPTOP,
    DESKTOP,
    ALL_IN_ONE,
    TABLET,
    SMARTPHONE,
    SCREEN,
    PRINTER,
    MULTIFUNCTION,
    SERVER,
    NETWORK,
    OTHER;

    /** Whether somebody has to look inside before it may be said to hold no medium. */
    boolean mayHoldData() {
        return this != SCREEN;
    }
}
