package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Form;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A commune as people write it in a field: its name with or without accents and hyphens, its postal code, its INSEE code, or both as
 * the pages show them, « Nantes (44109) ». A code that the shipped edition does not know is left to the service, which may have a
 * newer one.
 */
public final class CommuneField {
    /** What is said of a place that is no commune. */
    public static final String NOT_FOUND =
            "Nous ne trouvons pas cette commune. Écrivez son nom, son code postal ou son code INSEE."
                    + " Exemple : Nantes, ou 44184.";

    private static final Pattern CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern SHOWN = Pattern.compile(".+\\(([0-9][0-9AB][0-9]{3})\\)\\s*");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;\\n]\\s*");
    private static final Pattern CODES = Pattern.compile("(?:[0-9][0-9AB][0-9]{3}\\s+)+[0-9][0-9AB][0-9]{3}");
    /** So many are offered where several are meant. */
    private static final int OFFERED = 8;

    private CommuneField() {}

    /** The INSEE code of the one commune that a field means; else nothing, and the page says what would do. */
    public static String code(Page page, Form form, String field) {
        return code(page, field, form.text(field));
    }

    /** The codes of all that a field lists, parted by commas, or codes alone by blanks. */
    public static List<String> codes(Page page, Form form, String field) {
        String typed = form.text(field).strip();
        Stream<String> names =
                CODES.matcher(typed).matches() ? Arrays.stream(typed.split("\\s+")) : SEVERAL.splitAsStream(typed);
        return names.filter(name -> !name.isEmpty())
                .map(name -> code(page, field, name))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    /** What a search means that has no one to ask: the commune that fits best, the most inhabited first. */
    public static Optional<Commune> best(String typed) {
        return found(typed, 1).stream().findFirst();
    }

    private static String code(Page page, String field, String typed) {
        List<Commune> found = found(typed, OFFERED);
        if (found.size() == 1) {
            return found.getFirst().code();
        }
        if (found.isEmpty() && CODE.matcher(typed.strip()).matches()) {
            return typed.strip();
        }
        if (found.isEmpty()) {
            page.fault(field, NOT_FOUND);
        } else {
            page.fault(
                    field,
                    "Plusieurs communes sont possibles : {0}. Écrivez le code de la bonne.",
                    found.stream().map(Commune::nameAndCode).collect(Collectors.joining(", ")));
        }
        return "";
    }

    /** Those that what was typed may mean, the likeliest first. */
    static List<Commune> found(String typed) {
        return found(typed, OFFERED);
    }

    private static List<Commune> found(String typed, int max) {
        Matcher shown = SHOWN.matcher(typed);
        String meant = shown.matches() ? shown.group(1) : typed.strip();
        return meant.length() < 2 ? List.of() : Communes.shipped().search(meant, max);
    }
}
