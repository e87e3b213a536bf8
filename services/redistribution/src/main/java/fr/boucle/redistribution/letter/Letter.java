package fr.boucle.redistribution.letter;

import java.util.List;

/** What a household is told. The subject is the same for everybody, and nothing in it or in the text names a person. */
public record Letter(String subject, List<String> paragraphs) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    public enum Kind {
        RECEIVED,
        DECIDED,
        APPOINTMENT,
        FOLLOW_UP_3,
        FOLLOW_UP_12
    }

    public static Letter of(Kind kind, String reference, String publicUrl) {
        String follow = "Suivez la demande " + reference + " avec votre code de suivi sur " + publicUrl + "/suivre.";
        String rights =
                "Ce message ne demande ni mot de passe ni paiement. Vous pouvez faire effacer vos données à tout moment.";
        return switch (kind) {
            case RECEIVED ->
                new Letter(
                        "Votre demande d'équipement est enregistrée",
                        List.of(
                                "Votre demande est enregistrée. Une personne l'examinera, dans un ordre dont les règles sont publiques.",
                                follow,
                                rights));
            case DECIDED ->
                new Letter(
                        "Une décision a été prise sur votre demande",
                        List.of(
                                "Une personne de la commission a décidé sur votre demande. La décision, son motif et le calcul qui"
                                        + " a servi à la préparer sont dans votre suivi.",
                                follow,
                                rights));
            case APPOINTMENT ->
                new Letter(
                        "Votre rendez-vous de remise",
                        List.of(
                                "Un rendez-vous est fixé pour la remise de votre appareil. Votre suivi en dit le lieu et l'heure."
                                        + " Apportez votre code.",
                                follow,
                                rights));
            case FOLLOW_UP_3, FOLLOW_UP_12 ->
                new Letter(
                        "Deux questions sur votre appareil",
                        List.of(
                                "Votre appareil sert-il encore ? Sans lui, en auriez-vous acheté un neuf, un d'occasion, ou aucun ?"
                                        + " Deux réponses suffisent, elles servent à mesurer ce que le réemploi évite.",
                                follow,
                                rights));
        };
    }

    String text() {
        return String.join("\n\n", paragraphs) + "\n";
    }

    public String page() {
        Page page = new Page(subject);
        for (String paragraph : paragraphs) {
            page = page.text(paragraph);
        }
        return page.print();
    }
}
