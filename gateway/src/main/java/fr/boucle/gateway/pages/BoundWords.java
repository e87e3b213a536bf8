package fr.boucle.gateway.pages;

import fr.boucle.web.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a service says where a value is out of its bounds, as a sentence of the pages: the messages of Bean Validation are few, and
 * a person reads none of them.
 */
final class BoundWords {
    private static final String MISSING = "must not be (?:blank|null|empty)";
    private static final String YEAR = "19\\d\\d|20\\d\\d|2100";

    private record Bound(Pattern message, String sentence) {}

    private static final List<Bound> BOUNDS = List.of(
            bound("must be less than or equal to (\\d+)", "Cette valeur est trop grande : {0} au plus."),
            bound("must be greater than or equal to (\\d+)", "Cette valeur est trop petite : {0} au moins."),
            bound("must be greater than 0", "Cette valeur doit être plus grande que zéro."),
            bound("size must be between 0 and (\\d+)", "C'est trop long : {0} signes au plus."),
            bound("their number must be between 0 and (\\d+)", "C'est trop en une fois : {0} au plus."),
            bound("their number must be between (\\d+) and (\\d+)", "Il en faut de {0} à {1}."),
            bound("size must be between (\\d+) and (\\d+)", "Il faut de {0} à {1} signes."),
            bound(
                    "matches (\\d+)(?:\\+)? devices, at most (\\d+)",
                    "{0} appareils répondent à ce choix : {1} au plus en une fois. Resserrez le filtre."),
            bound(MISSING, "Une réponse est nécessaire."),
            bound("“\\w+” is a date such as .*", "Écrivez un jour. Exemple : 30/06/2027."),
            bound(
                    "(?s)must match .*",
                    "Ce n'est pas écrit comme attendu : relisez l'exemple, ou enlevez les signes en trop."));

    private static Bound bound(String message, String sentence) {
        return new Bound(Pattern.compile(message), sentence);
    }

    private BoundWords() {}

    /** Of each member what is minded first: of what is not told, not its length too. */
    static Collection<Problem.FieldError> first(List<Problem.FieldError> errors) {
        Map<String, Problem.FieldError> first = new LinkedHashMap<>();
        errors.forEach(error -> first.merge(
                error.pointer(), error, (one, other) -> other.detail().matches(MISSING) ? other : one));
        return first.values();
    }

    /** The sentence for one such message; none for any other. Masses and money are told as people write them, with their unit. */
    static Optional<String> of(Words words, Problem.FieldError error) {
        return BOUNDS.stream()
                .map(bound -> Said.of(bound, error.detail().strip()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(said -> words.say(
                        said.sentence(), said.counts(words, error.pointer()).toArray()));
    }

    /** The sentences for a refusal that is about nothing but such bounds. */
    static Optional<String> of(Words words, Problem problem) {
        List<Problem.FieldError> errors = problem.errors() == null ? List.of() : problem.errors();
        List<String> said = errors.stream()
                .map(error -> of(words, error))
                .flatMap(Optional::stream)
                .toList();
        return said.isEmpty() || said.size() < errors.size()
                ? Optional.empty()
                : Optional.of(said.stream().distinct().collect(Collectors.joining(" ")));
    }

    private record Said(String sentence, List<String> arguments) {
        static Optional<Said> of(Bound bound, String message) {
            Matcher matcher = bound.message().matcher(message);
            return matcher.matches() ? Optional.of(new Said(bound.sentence(), groups(matcher))) : Optional.empty();
        }

        /** The numbers as its reader writes them, in what the member is a number of, but for those that may be years. */
        List<String> counts(Words words, String pointer) {
            Formats formats = new Formats(words.english() ? Locale.UK : Locale.FRANCE);
            return arguments().stream()
                    .map(number -> said(formats, number, pointer))
                    .toList();
        }

        private static String said(Formats formats, String number, String pointer) {
            if (pointer.endsWith("Grams")) {
                return formats.mass(Long.parseLong(number));
            }
            if (pointer.endsWith("Cents")) {
                return formats.money(Long.parseLong(number));
            }
            return number.matches(YEAR) ? number : formats.count(Long.parseLong(number));
        }

        private static List<String> groups(MatchResult matched) {
            return IntStream.rangeClosed(1, matched.groupCount())
                    .mapToObj(matched::group)
                    .toList();
        }
    }
}
