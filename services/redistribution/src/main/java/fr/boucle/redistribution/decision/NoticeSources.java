package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.FrenchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a decision's calculation used, each with where it comes from: CRPA R311-3-1-2, 2°. */
final class NoticeSources {
    private static final String DECLARED = "Demande, déclaré par le ménage et vu par la structure d'accompagnement";

    private NoticeSources() {}

    static List<Notice.Datum> of(Made made, Asked asked, Optional<String> programme) {
        List<Notice.Datum> used = new ArrayList<>(List.of(
                declared("Besoin", FrenchWords.of(asked.need())),
                declared("Situation du ménage", FrenchWords.of(asked.household())),
                declared("Commune", asked.communeCode()),
                new Notice.Datum(
                        "Jours d'attente",
                        Long.toString(made.computed().snapshot().waitingDays()),
                        "Date de la demande"),
                declared("Type d'appareil voulu", FrenchWords.of(asked.kindWanted())),
                declared("À emporter", yes(asked.mobility())),
                declared("Accessoires voulus", FrenchWords.ofAccessories(asked.accessories())),
                declared("Équipement adapté", yes(asked.accessibleEquipment()))));
        Optional.ofNullable(made.computed().indexVersion())
                .map(version -> new Notice.Datum(
                        "Indice de fragilité numérique de la commune",
                        "version " + version,
                        "Fichier public de l'indice, adopté par le territoire"))
                .ifPresent(used::add);
        programme
                .map(title -> new Notice.Datum("Programme", title, "Critères publics du programme"))
                .ifPresent(used::add);
        return List.copyOf(used);
    }

    private static Notice.Datum declared(String name, String value) {
        return new Notice.Datum(name, value, DECLARED);
    }

    private static String yes(boolean said) {
        return said ? "oui" : "non";
    }
}
