package fr.boucle.values;

/**
 * What a device is. The names are written into events, tables and addresses: none is ever renamed. What a context knows of a kind
 * (its mass, its tests, its cap) stands in that context, as a switch that the compiler holds complete.
 */
public enum DeviceKind {
    /** Ordinateur portable. */
    LAPTOP,
    /** Ordinateur fixe. */
    DESKTOP,
    /** Ordinateur tout-en-un. */
    ALL_IN_ONE,
    /** Tablette. */
    TABLET,
    /** Téléphone. */
    SMARTPHONE,
    /** Écran. */
    SCREEN,
    /** Imprimante individuelle. */
    PRINTER,
    /** Appareil multifonction: prints, scans and copies. */
    MULTIFUNCTION,
    /** Serveur. */
    SERVER,
    /** Équipement réseau: switches, routers, access points. */
    NETWORK,
    /** Whatever else is given. */
    OTHER
}
