package fr.boucle.redistribution.stock;

import java.util.List;
import java.util.Map;

/** What a workshop tests of a device, in French. */
public final class CheckWords {
    private static final Map<String, String> CHECKS = Map.ofEntries(
            Map.entry("POWER", "Allumage"),
            Map.entry("BATTERY", "Batterie"),
            Map.entry("CHARGER", "Chargeur"),
            Map.entry("SCREEN", "Écran"),
            Map.entry("TOUCH", "Écran tactile"),
            Map.entry("KEYBOARD", "Clavier"),
            Map.entry("POINTER", "Pavé tactile ou souris"),
            Map.entry("PORTS", "Prises"),
            Map.entry("RADIO", "Réseau sans fil"),
            Map.entry("CAMERA", "Caméra"),
            Map.entry("MICROPHONE", "Micro"),
            Map.entry("SOUND", "Son"),
            Map.entry("HINGES", "Charnières"),
            Map.entry("FAN", "Ventilateur"),
            Map.entry("STORAGE", "Disque"),
            Map.entry("MEMORY", "Mémoire"),
            Map.entry("OPERATING_SYSTEM", "Système"),
            Map.entry("PRINT", "Impression"),
            Map.entry("SCAN", "Numérisation"));

    private CheckWords() {}

    /** Their names, each once: the locks of several makers are one thing to whoever reads. */
    public static List<String> named(List<String> checks) {
        return checks.stream().map(CheckWords::word).distinct().toList();
    }

    /** That something is locked is said of locks alone. */
    private static String word(String check) {
        return check.endsWith("_LOCK") ? "Verrou d'un ancien propriétaire" : CHECKS.getOrDefault(check, check);
    }

    /** The same in a cell of a table. */
    public static String joined(List<String> checks) {
        return String.join(", ", named(checks));
    }
}
