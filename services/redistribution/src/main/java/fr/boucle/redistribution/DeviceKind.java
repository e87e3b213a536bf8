package fr.boucle.redistribution;

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

    boolean isMobile() {
        return this == LAPTOP || this == TABLET || this == SMARTPHONE;
    }
}
