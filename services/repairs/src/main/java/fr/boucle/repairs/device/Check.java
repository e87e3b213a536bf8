package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import fr.boucle.values.DeviceKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is tested on a device. */
public enum Check {
    POWER("Allumage"),
    BATTERY("Batterie"),
    CHARGER("Chargeur"),
    SCREEN("Écran"),
    TOUCH("Écran tactile"),
    KEYBOARD("Clavier"),
    POINTER("Pavé ou souris"),
    PORTS("Prises"),
    RADIO("Réseau sans fil"),
    CAMERA("Caméra"),
    MICROPHONE("Micro"),
    SOUND("Son"),
    HINGES("Charnières"),
    FAN("Ventilateur"),
    STORAGE("Disque"),
    MEMORY("Mémoire"),
    OPERATING_SYSTEM("Système"),
    /** A password of the firmware: every computer can have one. */
    BIOS_LOCK("Verrou du BIOS"),
    /** Computrace, Absolute: it comes back from the firmware after any erasure. */
    PERSISTENCE_LOCK("Verrou Computrace ou Absolute"),
    /** Managed from afar: MDM, Autopilot, forced enrolment. */
    MDM_LOCK("Verrou de gestion"),
    /** Bound to an account: Apple's activation, Google's FRP. */
    ACTIVATION_LOCK("Verrou d'activation ou de compte"),
    PRINT("Impression"),
    SCAN("Numérisation");

    private final String label;

    Check(String label) {
        this.label = label;
    }

    /** The French word, as printed. */
    public String label() {
        return label;
    }

    /** Without this the device is of no use to anyone, whatever else works. */
    public boolean isEssential() {
        return switch (this) {
            case POWER, SCREEN, STORAGE, MEMORY, OPERATING_SYSTEM, PRINT -> true;
            case BIOS_LOCK, PERSISTENCE_LOCK, MDM_LOCK, ACTIVATION_LOCK -> true;
            case BATTERY, CHARGER, TOUCH, KEYBOARD, POINTER, PORTS, RADIO, CAMERA -> false;
            case MICROPHONE, SOUND, HINGES, FAN, SCAN -> false;
        };
    }

    /** Whether a model may be without it, so that there is nothing to test. */
    public boolean mayBeMissing() {
        return switch (this) {
            case CAMERA, MICROPHONE, SOUND, RADIO, FAN, HINGES, CHARGER, POINTER, STORAGE, OPERATING_SYSTEM -> true;
            case PERSISTENCE_LOCK, MDM_LOCK, ACTIVATION_LOCK -> true;
            case POWER, BATTERY, SCREEN, TOUCH, KEYBOARD, PORTS, MEMORY, PRINT, SCAN, BIOS_LOCK -> false;
        };
    }

    /** What a device of this kind may be without; what is bound to an account where the memory is built in is tried, not set aside. */
    public static List<Check> missable(DeviceKind kind, MemoryRule memory) {
        return of(kind, memory).stream()
                .filter(Check::mayBeMissing)
                .filter(check -> check != ACTIVATION_LOCK || memory != MemoryRule.BUILT_IN)
                .toList();
    }

    /** A lock of a former owner makes the device somebody else's in practice: never handed over. */
    public boolean isLock() {
        return switch (this) {
            case BIOS_LOCK, PERSISTENCE_LOCK, MDM_LOCK, ACTIVATION_LOCK -> true;
            case POWER, BATTERY, CHARGER, SCREEN, TOUCH, KEYBOARD, POINTER, PORTS, RADIO, CAMERA -> false;
            case MICROPHONE, SOUND, HINGES, FAN, STORAGE, MEMORY, OPERATING_SYSTEM, PRINT, SCAN -> false;
        };
    }

    /** The checklist of a kind: all the functions that have to be tested before anyone says « reconditionné ». */
    public static Set<Check> of(DeviceKind kind) {
        Set<Check> checks = EnumSet.of(POWER);
        checks.addAll(
                switch (kind) {
                    case LAPTOP -> LAPTOP;
                    case DESKTOP -> DESKTOP;
                    case SERVER -> Set.of(PORTS, FAN, STORAGE, MEMORY, OPERATING_SYSTEM, BIOS_LOCK);
                    case ALL_IN_ONE -> ALL_IN_ONE;
                    case TABLET, SMARTPHONE -> HANDHELD;
                    case SCREEN -> Set.of(SCREEN, PORTS);
                    case PRINTER -> Set.of(PORTS, PRINT);
                    case MULTIFUNCTION -> Set.of(PORTS, PRINT, SCAN);
                    case NETWORK -> Set.of(PORTS, MDM_LOCK);
                    case OTHER -> Set.of();
                });
        return checks;
    }

    /** Whether a kind has functions of its own: that it can be switched on is true of anything. */
    static boolean hasList(DeviceKind kind) {
        return of(kind).size() > 1;
    }

    /** The checklist of a device: what has its memory built in is bound to an account, whatever it is called. */
    public static Set<Check> of(DeviceKind kind, MemoryRule memory) {
        Set<Check> checks = of(kind);
        if (memory == MemoryRule.BUILT_IN) {
            checks.addAll(Set.of(MDM_LOCK, ACTIVATION_LOCK));
        }
        return checks;
    }

    private static final Set<Check> COMPUTER_LOCKS = EnumSet.of(BIOS_LOCK, PERSISTENCE_LOCK, MDM_LOCK, ACTIVATION_LOCK);
    private static final Set<Check> DESKTOP = with(COMPUTER_LOCKS, PORTS, FAN, STORAGE, MEMORY, OPERATING_SYSTEM);
    private static final Set<Check> ALL_IN_ONE =
            with(COMPUTER_LOCKS, SCREEN, PORTS, RADIO, CAMERA, SOUND, STORAGE, MEMORY, OPERATING_SYSTEM);
    private static final Set<Check> LAPTOP =
            with(ALL_IN_ONE, BATTERY, CHARGER, KEYBOARD, POINTER, MICROPHONE, HINGES, FAN);
    private static final Set<Check> HANDHELD = EnumSet.of(
            BATTERY,
            CHARGER,
            SCREEN,
            TOUCH,
            PORTS,
            RADIO,
            CAMERA,
            MICROPHONE,
            SOUND,
            OPERATING_SYSTEM,
            MDM_LOCK,
            ACTIVATION_LOCK);

    private static Set<Check> with(Set<Check> some, Check... more) {
        Set<Check> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
