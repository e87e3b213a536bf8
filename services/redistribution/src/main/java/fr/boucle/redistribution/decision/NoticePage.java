package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.letter.Page;
import fr.boucle.redistribution.priority.Change;
import fr.boucle.redistribution.priority.Criterion;
import fr.boucle.redistribution.request.FrenchWords;
import fr.boucle.redistribution.request.Need;
import fr.boucle.redistribution.request.Outcome;
import fr.boucle.values.DayWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The notice as a letter to print. */
final class NoticePage {
    private static final DateTimeFormatter DAY = DayWords.in(Locale.FRENCH);

    private static final List<String> REMEDIES = List.of(
            "Le Défenseur des droits aide gratuitement : www.defenseurdesdroits.fr.",
            "Pour l'usage de vos données : la CNIL, www.cnil.fr.",
            "Une décision d'une administration peut être portée devant le tribunal administratif dans les deux mois qui"
                    + " suivent sa réception (code de justice administrative, article R421-1).");

    private NoticePage() {}

    static Page of(NoticeView notice, ZoneId zone, List<String> sender) {
        String day = DAY.format(notice.decided().decidedAt().atZone(zone));
        Page page = new Page("Décision sur la demande " + notice.reference(), sender)
                .text(outcome(notice.decided().outcome()) + " Décision du " + day + ", motif : "
                        + FrenchWords.ofReason(notice.decided().reasonCode()) + ".");
        if (notice.decided().explanation() != null) {
            page = page.text(notice.decided().explanation());
        }
        return of(notice, page);
    }

    private static Page of(NoticeView notice, Page decided) {
        Page page = decided.heading("Part du calcul dans la décision")
                .text(notice.degree())
                .text(
                        notice.decided().followedProposal()
                                ? "La décision suit la proposition du calcul."
                                : "La décision s'écarte de la proposition du calcul.")
                .heading("Données utilisées")
                .table("Données et leur origine", "Donnée", "Valeur", "Origine");
        for (NoticeView.Datum datum : notice.data()) {
            page = page.row(datum.name(), datum.value(), datum.source());
        }
        page = page.endTable()
                .heading("Paramètres et pondérations")
                .table("Règle " + notice.counted().ruleVersion(), "Critère", "Points", "Sur");
        for (NoticeView.Parameter parameter : notice.counted().parameters()) {
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
                .heading("Ce qui augmenterait les points")
                .items(raises(notice.next().wouldChange()))
                .heading("Vos droits")
                .text(secondLook(notice.next().secondLookUntil()))
                .text(
                        "Si votre situation change, dites-le avec votre code de suivi ou à votre structure : une demande refusée est"
                                + " rouverte et le temps d'attente compte depuis le premier jour.")
                .text(
                        "Vous pouvez consulter vos données, les faire corriger ou effacer, avec votre code de suivi ou auprès de"
                                + " votre structure.")
                .heading("Si vous n'êtes toujours pas d'accord")
                .items(REMEDIES)
                .text(notice.law() + ".");
    }

    private static String secondLook(@Nullable LocalDate until) {
        return until == null
                ? "Cette décision n'est pas un refus, ou elle a déjà été revue par une autre personne."
                : "Vous pouvez demander qu'une autre personne regarde ce refus, jusqu'au " + DAY.format(until)
                        + ", avec votre code de suivi ou par votre structure. Elle répond dans les trente jours.";
    }

    private static List<String> raises(List<Change> changes) {
        List<String> said = changes.stream()
                .map(change -> name(change.criterion()) + " : " + raise(change) + ", + "
                        + decimal(change.difference().toPlainString()) + " points")
                .toList();
        return said.isEmpty() ? List.of("Rien de plus ne compte : les points sont au plus haut.") : said;
    }

    private static String raise(Change change) {
        return switch (change.criterion()) {
            case NEED -> FrenchWords.of(Need.valueOf(change.value()));
            case HOUSEHOLD -> FrenchWords.ofPoint(change.value());
            case WAITING -> change.value() + " jours d'attente";
            case TERRITORY -> "autre commune";
        };
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
