package fr.boucle.repairs.device;

import java.util.EnumSet;
import java.util.Set;

/** What a spare part is. */
public enum PartKind {
    MEMORY("Mémoire", Check.MEMORY),
    BATTERY("Batterie", Check.BATTERY),
    SCREEN("Écran", Check.SCREEN, Check.TOUCH),
    KEYBOARD("Clavier", Check.KEYBOARD),
    MEDIUM("Disque effacé", Check.STORAGE, Check.OPERATING_SYSTEM),
    MAINBOARD(
            "Carte mère",
            Check.POWER,
            Check.PORTS,
            Check.MEMORY,
            Check.STORAGE,
            Check.OPERATING_SYSTEM,
            Check.BIOS_LOCK,
            Check.PERSISTENCE_LOCK,
            Check.MDM_LOCK,
            Check.ACTIVATION_LOCK),
    FAN("Ventilateur", Check.FAN),
    CHARGER("Chargeur", Check.CHARGER),
    CASE("Coque", Check.HINGES),
    RADIO("Carte réseau", Check.RADIO),
    CAMERA("Caméra", Check.CAMERA),
    OTHER("Autre pièce");

    private final String label;
    private final Set<Check> proves;

    PartKind(String label, Check... proves) {
        this.label = label;
        this.proves = Set.of(proves);
    }

    /** The French name. */
    public String label() {
        return label;
    }

    /** What has to be tested again on a device that got another part of this kind: what was seen was of the old one. */
    public Set<Check> retested() {
        return proves.isEmpty() ? Set.of() : EnumSet.copyOf(proves);
    }
}
