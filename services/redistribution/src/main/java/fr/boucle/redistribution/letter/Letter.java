package fr.boucle.redistribution.letter;

import fr.boucle.mail.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a household is told. The subject is the same for everybody, and nothing in it or in the text names a person. */
public record Letter(String subject, List<String> paragraphs, List<String> sender) {
    public Letter {
        sender = List.copyOf(sender);
        paragraphs = List.copyOf(paragraphs);
    }

    private static final String HARMLESS = "Ce message ne demande ni mot de passe ni paiement.";

    private static final String RIGHTS = HARMLESS + " Vous pouvez faire effacer vos données à tout moment.";

    /** What is told, and when: the subject, then the first paragraph. */
    public enum Kind {
        RECEIVED(
                "Votre demande d'équipement est enregistrée",
                "Votre demande est enregistrée. Une personne l'examinera, dans un ordre dont les règles sont publiques."),
        DECIDED(
                "Une décision a été prise sur votre demande",
                "Une personne de la commission a décidé sur votre demande. La décision, son motif, le calcul qui a servi à la"
                        + " préparer et ce qui changerait le résultat sont dans votre suivi. Après un refus, vous pouvez y demander"
                        + " qu'une autre personne regarde votre demande."),
        SECOND_LOOK_ASKED(
                "Une autre personne va regarder votre demande",
                "Vous avez demandé que le refus soit revu. Une autre personne que celle qui a refusé décidera. La date limite de sa"
                        + " réponse est dans votre suivi, et votre demande garde sa place."),
        APPOINTMENT(
                "Votre rendez-vous de remise",
                "Un rendez-vous est fixé pour la remise de votre appareil. Votre suivi en dit le lieu et l'heure ; vous pouvez y"
                        + " choisir une autre heure. Apportez votre code."),
        REMINDER(
                "Rappel de votre rendez-vous",
                "Votre appareil vous attend demain. Votre suivi dit le lieu et l'heure. Si vous ne pouvez pas venir, choisissez-y"
                        + " une autre heure ou une personne qui viendra pour vous."),
        LOAN_ENDS(
                "Le prêt de votre appareil se termine",
                "Votre appareil vous est prêté. Le jour de son retour est dans votre suivi, et peut être repoussé : demandez-le à la"
                        + " structure qui vous aide. Rapportez-le avec son chargeur ; il servira à un autre élève."),
        LOAN_EXTENDED(
                "Le prêt de votre appareil est prolongé",
                "La structure qui vous aide a repoussé le retour de votre appareil. Le nouveau jour est dans votre suivi."),
        ENDOWMENT_DECIDED(
                "Une décision a été prise sur votre dotation",
                "Une personne de la commission a décidé ce que votre structure a demandé. La décision, sa raison et ce qui changerait"
                        + " la réponse sont sur la page de la dotation. Après un refus, vous pouvez y demander qu'une autre personne"
                        + " le regarde."),
        ENDOWMENT_LOOK_ASKED(
                "Une autre personne va regarder le refus",
                "Vous avez demandé que le refus soit revu. Une autre personne que celle qui a refusé décidera. La date limite de sa"
                        + " réponse est sur la page de la dotation."),
        ENDOWMENT_HANDED_OVER(
                "Des appareils vous ont été remis",
                "Un atelier vous a remis des appareils. Leur liste et le reçu à signer sont sur la page de la dotation, avec le jour"
                        + " de leur retour s'ils en ont un."),
        ENDOWMENT_DUE(
                "Le retour de vos appareils approche",
                "Votre structure a demandé des appareils pour un temps, qui se termine. Rendez-les à l'atelier, ou dites sur la page de"
                        + " la dotation que vous les gardez pour de bon."),
        FOLLOW_UP_3("Deux questions sur votre appareil", Letter.FOLLOW_UP),
        FOLLOW_UP_12("Deux questions sur votre appareil", Letter.FOLLOW_UP);

        private final String subject;
        private final String first;

        Kind(String subject, String first) {
            this.subject = subject;
            this.first = first;
        }

        /** Whether a structure is written to of what it asked. */
        private boolean isToAStructure() {
            return this == ENDOWMENT_DECIDED
                    || this == ENDOWMENT_LOOK_ASKED
                    || this == ENDOWMENT_HANDED_OVER
                    || this == ENDOWMENT_DUE;
        }
    }

    private static final String FOLLOW_UP =
            "Votre appareil sert-il encore ? Sans lui, en auriez-vous acheté un neuf, un d'occasion, ou aucun ? Deux réponses"
                    + " suffisent, elles servent à mesurer ce que le réemploi évite. S'il est en panne, dites-le dans votre suivi.";

    /** With who writes it, as {@link Letterhead} says it. */
    public static Letter of(Kind kind, String reference, String publicUrl, List<String> sender) {
        if (kind.isToAStructure()) {
            String read = "Lisez la dotation " + reference + " sur " + publicUrl + "/dotations/" + reference + ".";
            return new Letter(kind.subject, List.of(kind.first, read, HARMLESS), sender);
        }
        String follow = "Suivez la demande " + reference + " avec votre code de suivi sur " + publicUrl + "/suivre.";
        return new Letter(kind.subject, List.of(kind.first, follow, RIGHTS), sender);
    }

    /** What fits into a short message: what it is about, and where to read it. */
    String shortly() {
        return subject + ". " + paragraphs.get(1);
    }

    /** The same by mail; handed over twice, it is one. */
    Mail mail(UUID id, String address) {
        List<String> all = new ArrayList<>(paragraphs);
        if (!sender.isEmpty()) {
            all.add(String.join("\n", sender));
        }
        return new Mail(id.toString(), address, Locale.FRENCH, subject, all);
    }

    public String page() {
        Page page = new Page(subject, sender);
        for (String paragraph : paragraphs) {
            page = page.text(paragraph);
        }
        return page.print();
    }
}
