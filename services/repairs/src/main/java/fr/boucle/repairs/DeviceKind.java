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
    OTHER
}
