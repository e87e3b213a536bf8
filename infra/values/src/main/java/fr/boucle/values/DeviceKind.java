package fr.boucle.values;

/**
 * What a device is. The names are written into events, tables and addresses: none is ever renamed. What a context knows of a kind
 * (its mass, its tests, its cap) stands in that context, as a switch that the compiler holds complete.
 */
public enum DeviceKind {
    LAPTOP("Ordinateur portable"),
    DESKTOP("Ordinateur fixe"),
    ALL_IN_ONE("Ordinateur tout-en-un"),
    TABLET("Tablette"),
    SMARTPHONE("Smartphone"),
    SCREEN("Écran"),
    PRINTER("Imprimante"),
    /** Prints, scans and copies. */
    MULTIFUNCTION("Imprimante multifonction"),
    SERVER("Serveur"),
    /** Switches, routers, access points. */
    NETWORK("Équipement réseau"),
    /** Whatever else is given. */
    OTHER("Autre équipement");

    private final String label;

    DeviceKind(String label) {
        this.label = label;
    }

    /** The French name, for texts and lists that people keep. */
    public String label() {
        return label;
    }
}
