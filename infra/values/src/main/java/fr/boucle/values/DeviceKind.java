package fr.boucle.values;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a device is. The names are written into events, tables and addresses: none is ever renamed. What a context knows of a kind
 * (what is tested, what is handed over with it) stands in that context, as a switch that the compiler holds complete, or, as its
 * mass, its cap and its words, in a file or table where {@code KindsTest} of the checks looks for its line.
 */
public enum DeviceKind {
    LAPTOP("Ordinateur portable"),
    DESKTOP("Ordinateur de bureau", "ordinateur fixe, unité centrale"),
    ALL_IN_ONE("Ordinateur tout-en-un"),
    TABLET("Tablette"),
    SMARTPHONE("Smartphone", "téléphone portable, mobile"),
    SCREEN("Écran"),
    PRINTER("Imprimante"),
    /** Prints, scans and copies. */
    MULTIFUNCTION("Imprimante multifonction"),
    SERVER("Serveur"),
    /** Switches, routers, access points. */
    NETWORK("Équipement réseau", "matériel de réseau"),
    /** Whatever else is given. */
    OTHER("Autre équipement", "autre appareil");

    private static final Map<String, String> SAID =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Enum::name, DeviceKind::words));

    private final String label;
    private final String also;

    DeviceKind(String label) {
        this(label, "");
    }

    DeviceKind(String label, String also) {
        this.label = label;
        this.also = also;
    }

    /** The French name, for texts and lists that people keep. */
    public String label() {
        return label;
    }

    /** All that people call it when they look for it. */
    public String words() {
        return also.isEmpty() ? label : label + ", " + also;
    }

    /** All that people call each kind when they look for it, by its name. */
    public static Map<String, String> said() {
        return SAID;
    }
}
