package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.Asked;
import fr.boucle.redistribution.request.FrenchWords;
import fr.boucle.redistribution.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a decision's calculation used, each with where it comes from: CRPA R311-3-1-2, 2°. */
final class NoticeSources {
    private static final String BY_ITSELF = "Demande, déclaré par le ménage";
    private static final String WITH_A_STRUCTURE =
            "Demande, déclaré par le ménage et saisi par la structure d'accompagnement";

    private NoticeSources() {}

    /** Where the household lives, in words. */
    record Where(String commune, @Nullable String quartier) {}

    static List<NoticeView.Datum> of(
            Made made, Asked asked, Request.Mandate mandate, Where where, Optional<String> programme) {
        String source = mandate.until() == null ? BY_ITSELF : WITH_A_STRUCTURE;
        List<NoticeView.Datum> used = new ArrayList<>(List.of(
                new NoticeView.Datum("Besoin", FrenchWords.of(asked.need()), source),
                new NoticeView.Datum("Situation du ménage", FrenchWords.of(asked.household()), source),
                new NoticeView.Datum("Commune", where.commune(), source),
                new NoticeView.Datum(
                        "Jours d'attente",
                        Long.toString(made.computed().snapshot().waitingDays()),
                        "Date de la demande"),
                new NoticeView.Datum("Type d'appareil voulu", FrenchWords.of(asked.kindWanted()), source),
                new NoticeView.Datum("À emporter", yes(asked.mobility()), source),
                new NoticeView.Datum("Accessoires voulus", FrenchWords.ofAccessories(asked.accessories()), source),
                new NoticeView.Datum("Équipement adapté", yes(asked.accessibleEquipment()), source)));
        Optional.ofNullable(where.quartier())
                .map(named -> new NoticeView.Datum("Quartier", named, source))
                .ifPresent(used::add);
        Optional.ofNullable(made.computed().indexVersion())
                .map(version -> new NoticeView.Datum(
                        made.score().isOfQuartier()
                                ? "Indice de fragilité numérique du quartier"
                                : "Indice de fragilité numérique de la commune",
                        "version " + version,
                        "Fichier public de l'indice, adopté par le territoire"))
                .ifPresent(used::add);
        programme
                .map(title -> new NoticeView.Datum("Programme", title, "Critères publics du programme"))
                .ifPresent(used::add);
        return List.copyOf(used);
    }

    private static String yes(boolean said) {
        return said ? "oui" : "non";
    }
}
