package fr.boucle.checks;

import fr.boucle.testkit.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers that are not what they should be, each told with its operation and asker. */
final class Faults {
    private static final int TOLD = 260;

    /** What only a programmer of ours could read: class names, the framework's own words. */
    private static final Pattern INNARDS = Pattern.compile(
            "fr\\.boucle|io\\.micronaut|java\\.|argument \\[|property \\[|type \\[|START_|VALUE_|Source:");

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    void add(Operation operation, String who, Answer answer) {
        String text = answer.text();
        found.add(operation.name() + " as " + who + " → " + answer.status() + " "
                + text.substring(0, Math.min(TOLD, text.length())));
    }

    /** Unless the status is one of those wanted, and a refusal is a problem document in words that the sender understands. */
    void unless(Operation operation, String who, Answer answer, Set<Integer> wanted) {
        boolean problem = answer.header("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.text().contains("\"slug\"")
                && !INNARDS.matcher(answer.text()).find();
        if (!wanted.contains(answer.status()) || answer.status() >= 400 && !problem) {
            add(operation, who, answer);
        }
    }

    /** Unless the asker was let in; a public operation may refuse what was sent as credentials, but asks nobody to sign in. */
    void unlessLetIn(boolean isPublic, Operation operation, String who, Answer answer) {
        boolean credentials = isPublic && !answer.text().contains("sign-in-required");
        if (answer.status() >= 500 || answer.status() == 403 || answer.status() == 401 && !credentials) {
            add(operation, who, answer);
        } else if (answer.status() >= 400) {
            unless(operation, who, answer, Set.of(answer.status()));
        }
    }
}
