package fr.boucle.wasteregister.papers;

import fr.boucle.values.Mass;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** How a paper says an element, a day and a mass to a driver or a destroyer. */
final class FrenchWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("DEVICE", "Appareil entier"),
            Map.entry("CARCASS", "Carcasse"),
            Map.entry("BATTERY", "Batterie"),
            Map.entry("MEDIUM", "Disque ou mémoire"),
            Map.entry("TONER", "Cartouche"),
            Map.entry("LAMP", "Lampe"),
            Map.entry("SCREEN", "Écran"),
            Map.entry("BOARD", "Carte électronique"),
            Map.entry("PART", "Pièce"),
            Map.entry("OTHER", "Autre"),
            Map.entry("CONSUMABLES", "Toner et encre"),
            Map.entry("CABLES", "Câbles"),
            Map.entry("KEYBOARDS", "Claviers"),
            Map.entry("PERIPHERALS", "Périphériques"),
            Map.entry("BATTERIES", "Piles et batteries"),
            Map.entry("SCREENS", "Écrans"),
            Map.entry("CARCASSES", "Carcasses"),
            Map.entry("PACKAGING", "Emballages"));

    /** An element that this table does not know keeps its code: it is on the paper all the same. */
    static String element(String kind) {
        return ELEMENTS.getOrDefault(kind, kind);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String kilograms(Mass mass) {
        return "%d,%03d kg".formatted(mass.grams() / 1_000, mass.grams() % 1_000);
    }

    private FrenchWords() {}
}
