package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.stock.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a family reads of the workshop's proofs, in French: what was proved, what fails, and what nobody tried. */
final class ProvedWords {
    private static final Map<String, String> DATA = Map.of(
            "ERASED",
            "Les données de l'ancien utilisateur ont été supprimées : chaque support de données a été effacé ou retiré, et"
                    + " l'atelier en garde la trace.",
            "MEDIA_REMOVED",
            "Le support qui contenait les données de l'ancien utilisateur n'est plus dans l'appareil.",
            "NO_MEDIUM",
            "D'après ce que l'atelier a vu, cet appareil ne contient aucun support de données.");

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

    private ProvedWords() {}

    /** A heading and what stands under it. */
    record Section(String heading, List<String> items) {}

    static List<Section> of(Equipment.Proved proved) {
        List<Section> parts = new ArrayList<>();
        String data = proved.dataState();
        if (data != null && DATA.containsKey(data)) {
            parts.add(new Section("Les données d'avant", List.of(DATA.get(data))));
        }
        add(parts, "Ce qui ne marche pas, vu à l'atelier", proved.failed());
        add(parts, "Ce qui n'a pas été testé", proved.untested());
        return parts;
    }

    private static void add(List<Section> parts, String heading, List<String> checks) {
        List<String> named = checks.stream()
                .map(check -> CHECKS.getOrDefault(check, "Verrou d'un ancien propriétaire"))
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            parts.add(new Section(heading, named));
        }
    }
}
