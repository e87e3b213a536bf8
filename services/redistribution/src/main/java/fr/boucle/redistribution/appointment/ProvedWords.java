package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.stock.CheckWords;
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
            "D'après ce que l'atelier a vu, cet appareil ne contient aucun support de données.",
            "MAKER_SAYS_NONE",
            "Le fabricant dit que ce modèle n'a pas de support de données. L'atelier ne l'a pas vérifié autrement.");

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
        List<String> named = CheckWords.named(checks);
        if (!named.isEmpty()) {
            parts.add(new Section(heading, named));
        }
    }
}
