package fr.boucle.redistribution.request;

import fr.boucle.values.DeviceKind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a household reads of its request and of a decision, in words instead of codes. */
public final class FrenchWords {
    private static final Map<String, String> REASONS = Map.of(
            "RANK", "le rang de la demande",
            "RULE_ORDER", "l'ordre de la règle",
            "URGENT_NEED", "un besoin urgent",
            "URGENCY", "un besoin urgent",
            "NO_DEVICE_FITS", "aucun appareil ne convient",
            "NO_SUITABLE_DEVICE", "aucun appareil ne convient",
            "NEED_NOT_SHOWN", "le besoin n'est pas établi",
            "NOT_ELIGIBLE", "les conditions ne sont pas remplies",
            "ALREADY_EQUIPPED", "le foyer est déjà équipé");

    private static final Map<String, String> ACCESSORIES = Map.of(
            "CHARGER", "Chargeur",
            "MOUSE", "Souris",
            "KEYBOARD", "Clavier",
            "SCREEN", "Écran",
            "BAG", "Sacoche",
            "HEADSET", "Casque",
            "WEBCAM", "Caméra",
            "ACCESSIBLE_EQUIPMENT", "Équipement adapté",
            "LARGE_KEYBOARD", "Grand clavier",
            "TRACKBALL", "Boule de commande");

    private FrenchWords() {}

    public static String of(Need need) {
        return switch (need) {
            case NONE -> "aucun appareil";
            case SHARED -> "en panne, ou partagé à plus de deux";
            case TOO_OLD -> "trop ancien pour l'usage";
            case SECOND -> "un second appareil est souhaité";
        };
    }

    public static String of(Set<Situation> household) {
        return household.isEmpty()
                ? "aucune des situations de la liste"
                : household.stream().sorted().map(FrenchWords::of).collect(Collectors.joining(", "));
    }

    /** A reason the list does not have is said in the explanation. */
    public static String ofReason(String code) {
        return REASONS.getOrDefault(code, "autre raison");
    }

    public static String ofAccessory(String code) {
        return ACCESSORIES.getOrDefault(code, "Accessoire");
    }

    public static String ofAccessories(Set<String> codes) {
        return codes.isEmpty()
                ? "aucun"
                : codes.stream().sorted().map(FrenchWords::ofAccessory).collect(Collectors.joining(", "));
    }

    public static String of(DeviceKind kind) {
        return switch (kind) {
            case LAPTOP -> "ordinateur portable";
            case DESKTOP -> "ordinateur de bureau";
            case ALL_IN_ONE -> "ordinateur tout-en-un";
            case TABLET -> "tablette";
            case SMARTPHONE -> "téléphone";
            case SCREEN -> "écran";
            case PRINTER -> "imprimante";
            case MULTIFUNCTION -> "imprimante et scanner";
            case SERVER -> "serveur";
            case NETWORK -> "équipement de réseau";
            case OTHER -> "autre appareil";
        };
    }

    /** A point of the household, by its name in the rule. */
    public static String ofPoint(String point) {
        return switch (Situation.HouseholdPoint.valueOf(point)) {
            case EDUCATION -> "scolarité ou études";
            case WORK -> "recherche d'emploi ou formation";
            case ISOLATION -> "isolement";
            case SINGLE_PARENT -> "parent seul";
        };
    }

    private static String of(Situation situation) {
        return switch (situation) {
            case SCHOOL_CHILD -> "enfant scolarisé";
            case STUDENT -> "études";
            case JOB_SEARCH -> "recherche d'emploi";
            case TRAINING -> "formation";
            case ISOLATION -> "isolement";
            case SINGLE_PARENT -> "parent seul";
        };
    }
}
