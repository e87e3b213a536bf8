package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.priority.Criterion;
import fr.boucle.redistribution.request.FrenchWords;
import fr.boucle.redistribution.request.Outcome;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The notice as a letter to print. */
final class NoticePage {
    private NoticePage() {}

    static Page of(Notice notice, ZoneId zone) {
        String day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH)
                .format(notice.decided().decidedAt().atZone(zone));
        Page page = new Page("Décision sur la demande " + notice.reference())
                .text(outcome(notice.decided().outcome()) + " Décision du " + day + ", motif : "
                        + FrenchWords.ofReason(notice.decided().reasonCode()) + ".");
        if (notice.decided().explanation() != null) {
            page = page.text(notice.decided().explanation());
        }
        return of(notice, page);
    }

    private static Page of(Notice notice, Page decided) {
        Page page = decided.heading("Part du calcul dans la décision")
                .text(notice.degree())
                .text(
                        notice.decided().followedProposal()
                                ? "La décision suit la proposition du calcul."
                                : "La décision s'écarte de la proposition du calcul.")
                .heading("Données utilisées")
                .table("Données et leur origine", "Donnée", "Valeur", "Origine");
        for (Notice.Datum datum : notice.data()) {
            page = page.row(datum.name(), datum.value(), datum.source());
        }
        page = page.endTable()
                .heading("Paramètres et pondérations")
                .table("Règle " + notice.counted().ruleVersion(), "Critère", "Points", "Sur");
        for (Notice.Parameter parameter : notice.counted().parameters()) {
            page = page.row(
                    name(parameter.criterion()),
                    decimal(parameter.points().toPlainString()),
                    decimal(parameter.weight().toPlainString()));
        }
        return page.endTable()
                .text("Total : " + decimal(notice.counted().score().toPlainString()) + " sur 100. Rang "
                        + notice.counted().rank() + " sur " + notice.counted().queueLength() + ".")
                .heading("Opérations effectuées")
                .items(notice.operations())
                .heading("Vos droits")
                .text(
                        "Vous pouvez demander que la décision soit revue par une autre personne, consulter vos données, les"
                                + " faire corriger ou effacer, avec votre code de suivi ou auprès de votre structure.")
                .text(notice.law() + ".");
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> "Un appareil vous est attribué.";
            case REFUSED -> "La demande est refusée.";
            case POSTPONED -> "La demande est reportée et garde sa place.";
        };
    }

    private static String name(Criterion criterion) {
        return switch (criterion) {
            case NEED -> "Besoin";
            case HOUSEHOLD -> "Ménage";
            case WAITING -> "Attente";
            case TERRITORY -> "Territoire";
        };
    }

    private static String decimal(String number) {
        return number.replace('.', ',');
    }
}
