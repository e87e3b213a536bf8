package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.territory.QuartierField;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions of a household's own request, one a page. */
public enum OwnStep {
    COMMUNE("Dans quelle commune habitez-vous ?", "lieu", "commune", QuartierField.NAME, QuartierField.IN_WORDS),
    BESOIN("Avez-vous un ordinateur à la maison ?", "besoin"),
    FOYER("Qui vit dans votre foyer ?", "personnes", "foyer"),
    USAGE("À quoi servira l'appareil ?", "usage"),
    APPAREIL("Quel appareil vous faut-il ?", "appareil", "pratique", "accessoires"),
    CONTACT("Comment vous joindre ?", "nom", "telephone", "courriel"),
    STRUCTURE("Où venir chercher l'appareil ?", "structure"),
    VERIFICATION("Vérifiez vos réponses", "revoir");

    private static final String LOOP =
            "c7 0 17-6 17-13 0-3.6-2.2-5.5-5-5.5-4.4 0-6.6 4.2-6.6 8.3 0 6.2 4.1 10.2 11 10.2h8";

    private final String question;
    private final List<String> fields;

    OwnStep(String question, String... fields) {
        this.question = question;
        this.fields = List.of(fields);
    }

    /** The question of an address. */
    static Optional<OwnStep> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** Its place among the addresses of the form. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return OwnRequests.FORM + "/" + path();
    }

    OwnStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public String question() {
        return question;
    }

    List<String> fields() {
        return fields;
    }

    /** The step before, where there is one. */
    public Optional<OwnStep> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    public int number() {
        return ordinal() + 1;
    }

    /** How many questions there are, the check left aside. */
    public static int questions() {
        return VERIFICATION.ordinal();
    }

    /** The line, with a loop for each question that was come to. */
    public String line() {
        return "M2 26h8" + String.join("", Collections.nCopies(Math.min(number(), questions()), LOOP));
    }
}
