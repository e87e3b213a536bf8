package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.stock.CheckWords;
import fr.boucle.redistribution.stock.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a family reads of the workshop's proofs, in French: what was proved, what fails, and what nobody tried. */
final class ProvedWords {
    private static final Map<String, String> DATA = Map.of(
            "ERASED",
            "Les données de l'ancien utilisateur ont été supprimées : chaque support de données a été effacé ou retiré, et"
                    + " l'atelier en garde la trace.",
            "MEDIA_REMOVED",
            "Le support qui contenait les données de l'ancien utilisateur n'est plus dans l'appareil.",
            "NO_MEDIUM",
            "D'après ce que l'atelier a vu, cet appareil ne contient aucun support de données.",
            "SETTINGS_RESET",
            "L'atelier a remis l'appareil aux réglages d'usine, et l'a vu demander une première configuration.",
            "MAKER_SAYS_NONE",
            "Le fabricant dit que ce modèle n'a pas de support de données. L'atelier ne l'a pas vérifié autrement.");

    private static final String REFURBISHED =
            "Reconditionné : l'atelier a testé chacune de ses fonctions, et aucune n'est en panne.";
    private static final String TESTED = "Testé par l'atelier.";
    private static final String TESTED_IN_PART =
            "Testé par l'atelier : ce qui ne marche pas, ou que personne n'a essayé, est écrit ici.";

    private ProvedWords() {}

    /** A heading and what stands under it. */
    record Section(String heading, List<String> items) {}

    static List<Section> of(Equipment.Proved proved) {
        List<Section> parts = new ArrayList<>();
        String data = proved.dataState();
        if (data != null && DATA.containsKey(data)) {
            parts.add(new Section("Les données d'avant", List.of(DATA.get(data))));
        }
        String claim = claim(proved);
        if (claim != null) {
            parts.add(new Section("Ce que l'atelier en dit", List.of(claim)));
        }
        add(parts, "Ce qui ne marche pas, vu à l'atelier", proved.failed());
        add(parts, "Ce qui n'a pas été testé", proved.untested());
        return parts;
    }

    /** « Reconditionné » only where it was said and nothing contradicts it (décret 2022-190); of what nobody told, nothing. */
    private static @Nullable String claim(Equipment.Proved proved) {
        if (proved.refurbished() == null) {
            return null;
        }
        boolean whole = proved.failed().isEmpty() && proved.untested().isEmpty();
        if (proved.refurbished() && whole) {
            return REFURBISHED;
        }
        return whole ? TESTED : TESTED_IN_PART;
    }

    private static void add(List<Section> parts, String heading, List<String> checks) {
        List<String> named = CheckWords.named(checks);
        if (!named.isEmpty()) {
            parts.add(new Section(heading, named));
        }
    }
}
