package fr.boucle.repairs;

import java.util.EnumSet;
import java.util.Set;

/** What is tested on a device. */
enum Check {
    POWER,
    BATTERY,
    CHARGER,
    SCREEN,
    TOUCH,
    KEYBOARD,
    POINTER,
    PORTS,
    RADIO,
    CAMERA,
    MICROPHONE,
    SOUND,
    HINGES,
    FAN,
    STORAGE,
    MEMORY,
    OPERATING_SYSTEM,
    BIOS_LOCK,
    MDM_LOCK,
    PRINT,
    SCAN;

    /** Without this the device is of no use to anyone, whatever else works. */
    boolean isEssential() {
        return switch (this) {
            case POWER, SCREEN, STORAGE, MEMORY, OPERATING_SYSTEM, PRINT -> true;
            case BIOS_LOCK, MDM_LOCK -> true;
            case BATTERY, CHARGER, TOUCH, KEYBOARD, POINTER, PORTS, RADIO, CAMERA -> false;
            case MICROPHONE, SOUND, HINGES, FAN, SCAN -> false;
        };
    }

    /** A lock of a former owner makes the device somebody else's in practice: never handed over. */
    boolean isLock() {
        return this == BIOS_LOCK || this == MDM_LOCK;
    }

    /** The checklist of a kind: all the functions that have to be tested before anyone says « reconditionné ». */
    static Set<Check> of(DeviceKind kind) {
        Set<Check> checks = EnumSet.of(POWER);
        checks.addAll(
                switch (kind) {
                    case LAPTOP -> LAPTOP;
                    case DESKTOP, SERVER -> Set.of(PORTS, FAN, STORAGE, MEMORY, OPERATING_SYSTEM, BIOS_LOCK);
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

    private static final Set<Check> LAPTOP = EnumSet.of(
            BATTERY,
            CHARGER,
            SCREEN,
            KEYBOARD,
            POINTER,
            PORTS,
            RADIO,
            CAMERA,
            MICROPHONE,
            SOUND,
            HINGES,
            FAN,
            STORAGE,
            MEMORY,
            OPERATING_SYSTEM,
            BIOS_LOCK);
    private static final Set<Check> ALL_IN_ONE =
            EnumSet.of(SCREEN, PORTS, RADIO, CAMERA, SOUND, STORAGE, MEMORY, OPERATING_SYSTEM, BIOS_LOCK);
    private static final Set<Check> HANDHELD = EnumSet.of(
            BATTERY, CHARGER, SCREEN, TOUCH, PORTS, RADIO, CAMERA, MICROPHONE, SOUND, OPERATING_SYSTEM, MDM_LOCK);
}
