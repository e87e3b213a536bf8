package fr.boucle.donations.reading;

import fr.boucle.values.Mass;

/** What a device is. The mass is the reference used until somebody weighs it (medians of public data sets, whole grams). */
public enum DeviceKind {
    LAPTOP("Ordinateur portable", 1_650, true),
    DESKTOP("Ordinateur fixe", 5_260, true),
    ALL_IN_ONE("Ordinateur tout-en-un", 8_000, true),
    TABLET("Tablette", 730, true),
    SMARTPHONE("Smartphone", 170, true),
    SCREEN("Écran", 5_730, false),
    PRINTER("Imprimante", 12_000, false),
    MULTIFUNCTION("Imprimante multifonction", 20_000, true),
    SERVER("Serveur", 22_200, true),
    NETWORK("Équipement réseau", 1_500, false),
    OTHER("Autre équipement", 1_000, false);

    private final String label;
    private final Mass referenceMass;
    private final boolean holdsData;

    DeviceKind(String label, long grams, boolean holdsData) {
        this.label = label;
        this.referenceMass = new Mass(grams);
        this.holdsData = holdsData;
    }

    /** The French name, for texts that people sign. */
    public String label() {
        return label;
    }

    public Mass referenceMass() {
        return referenceMass;
    }

    /** Whether such a device has a medium of its own even when the inventory names none. */
    public boolean holdsData() {
        return holdsData;
    }
}
