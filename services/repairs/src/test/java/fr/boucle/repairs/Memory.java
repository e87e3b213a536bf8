package fr.boucle.repairs;

import fr.boucle.values.DeviceKind;

/** Where each kind keeps what its user left, as tests know it, whatever the service makes of it; of a new kind the compiler asks. */
enum Memory {
    /** Soldered in: nobody finds none. */
    SOLDERED,
    /** On disks, in a computer whose modules and network cards are parts of their own. */
    DISKS,
    /** In what was set on it. */
    SETTINGS,
    /** Some do, some do not. */
    PERHAPS,
    NONE;

    /** Whether a card of its user may be in a slot of it. */
    static boolean mayHoldCard(String kind) {
        return switch (DeviceKind.valueOf(kind)) {
            case SMARTPHONE, TABLET, LAPTOP, DESKTOP, ALL_IN_ONE, SERVER, NETWORK, PRINTER, MULTIFUNCTION, OTHER ->
                true;
            case SCREEN -> false;
        };
    }

    static Memory of(String kind) {
        return of(DeviceKind.valueOf(kind));
    }

    static Memory of(DeviceKind kind) {
        return switch (kind) {
            case SMARTPHONE, TABLET -> SOLDERED;
            case LAPTOP, DESKTOP, ALL_IN_ONE, SERVER -> DISKS;
            case NETWORK -> SETTINGS;
            case PRINTER, MULTIFUNCTION, OTHER -> PERHAPS;
            case SCREEN -> NONE;
        };
    }
}
