package fr.boucle.redistribution.priority;

import java.util.Collections;
import java.util.Set;

/** The accessories by which a workshop says that a device is accessible equipment. */
final class AccessibleEquipment {
    private static final Set<String> CODES = Set.of(
            "ACCESSIBLE_EQUIPMENT",
            "LARGE_KEYBOARD",
            "LARGE_SCREEN",
            "BRAILLE_DISPLAY",
            "TRACKBALL",
            "ADAPTED_POINTER",
            "SCREEN_READER");

    private AccessibleEquipment() {}

    public static boolean isAmong(Set<String> accessories) {
        return !Collections.disjoint(CODES, accessories);
    }
}
