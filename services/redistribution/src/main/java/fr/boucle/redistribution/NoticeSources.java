package fr.boucle.redistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a decision's calculation used, each with where it comes from: CRPA R311-3-1-2, 2°. */
final class NoticeSources {
    private static final String DECLARED = "Demande, déclaré par le ménage et vu par la structure d'accompagnement";

    private NoticeSources() {}

    static List<Notice.Datum> of(
            Decisions.Row decision, RequestRow request, Deciding.Snapshot moment, Optional<String> programme) {
        Asked asked = request.asked();
        List<Notice.Datum> used = new ArrayList<>(List.of(
                declared("Besoin", FrenchWords.of(request.need())),
                declared("Situation du ménage", FrenchWords.of(asked.household())),
                declared("Commune", request.communeCode()),
                new Notice.Datum("Jours d'attente", Long.toString(moment.waitingDays()), "Date de la demande"),
                declared("Type d'appareil voulu", FrenchWords.of(asked.kindWanted())),
                declared("À emporter", yes(asked.mobility())),
                declared("Accessoires voulus", FrenchWords.ofAccessories(asked.accessories())),
                declared("Équipement adapté", yes(asked.accessibleEquipment()))));
        Optional.ofNullable(decision.indexVersion())
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
