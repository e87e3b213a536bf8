package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import java.util.EnumSet;
import java.util.Set;

/** What a spare part is. */
public enum PartKind {
    MEMORY(Check.MEMORY),
    BATTERY(Check.BATTERY),
    SCREEN(Check.SCREEN, Check.TOUCH),
    KEYBOARD(Check.KEYBOARD),
    MEDIUM(Check.STORAGE, Check.OPERATING_SYSTEM),
    MAINBOARD(
            Check.POWER,
            Check.PORTS,
            Check.MEMORY,
            Check.STORAGE,
            Check.OPERATING_SYSTEM,
            Check.BIOS_LOCK,
            Check.PERSISTENCE_LOCK,
            Check.MDM_LOCK,
            Check.ACTIVATION_LOCK),
    FAN(Check.FAN),
    CHARGER(Check.CHARGER),
    CASE(Check.HINGES),
    RADIO(Check.RADIO),
    CAMERA(Check.CAMERA),
    OTHER;

    private final Set<Check> proves;

    PartKind(Check... proves) {
        this.proves = Set.of(proves);
    }

    /** The French name. */
    public String label() {
        return switch (this) {
            case MEMORY -> "Barrette de mémoire";
            case BATTERY -> "Batterie";
            case SCREEN -> "Écran";
            case KEYBOARD -> "Clavier";
            case MEDIUM -> "Disque effacé";
            case MAINBOARD -> "Carte mère";
            case FAN -> "Ventilateur";
            case CHARGER -> "Chargeur";
            case CASE -> "Coque";
            case RADIO -> "Carte réseau";
            case CAMERA -> "Caméra";
            case OTHER -> "Autre pièce";
        };
    }

    /** Whether a disk, or a memory of the device's own, is known to be inside. */
    public static boolean isDiskIn(DeviceFile file) {
        return file.media().stream()
                .anyMatch(medium -> medium.isInside() && medium.type().isOwn());
    }

    /** Whether a device has one of them: what is fitted replaces it, and something becomes of the old one. */
    public boolean isReplacing() {
        return switch (this) {
            case BATTERY, SCREEN, KEYBOARD, MAINBOARD, FAN, CHARGER, CASE, RADIO, CAMERA -> true;
            case MEMORY, MEDIUM, OTHER -> false;
        };
    }

    /** What it is as a piece of waste. */
    public WasteItem.Kind waste() {
        return switch (this) {
            case BATTERY -> WasteItem.Kind.BATTERY;
            case MAINBOARD -> WasteItem.Kind.BOARD;
            case MEDIUM -> WasteItem.Kind.MEDIUM;
            case MEMORY, SCREEN, KEYBOARD, FAN, CHARGER, CASE, RADIO, CAMERA, OTHER -> WasteItem.Kind.PART;
        };
    }

    /**
     * Whether data of this device may go with it, whatever is proved. A module and a network card are parts of their own in a
     * computer; elsewhere they may be the memory itself, and what nobody names may be anything: so is a part of a device that
     * nobody names, such as the camera that is the whole of a network camera. A medium is told by its serial, with its own proof.
     */
    public boolean mayCarryData(DeviceFile file) {
        return switch (this) {
            case MAINBOARD, OTHER -> true;
            case MEMORY, RADIO ->
                file.memory() == MemoryRule.BUILT_IN
                        || !isOfModules(file.device().kind());
            case KEYBOARD, FAN, CAMERA -> file.device().kind() == DeviceKind.OTHER;
            case BATTERY, SCREEN, MEDIUM, CHARGER, CASE -> false;
        };
    }

    private static boolean isOfModules(DeviceKind device) {
        return switch (device) {
            case LAPTOP, DESKTOP, ALL_IN_ONE, SERVER -> true;
            case TABLET, SMARTPHONE, SCREEN, PRINTER, MULTIFUNCTION, NETWORK, OTHER -> false;
        };
    }

    /** What has to be tested again on a device that got another part of this kind: what was seen was of the old one. */
    public Set<Check> retested() {
        return proves.isEmpty() ? Set.of() : EnumSet.copyOf(proves);
    }
}
