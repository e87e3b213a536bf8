package fr.boucle.gateway.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a service says where a value is out of its bounds, as a sentence of the pages: the messages of Bean Validation are few, and
 * a person reads none of them.
 */
record BoundWords(String sentence, Object[] arguments) {
    private record Bound(Pattern message, String sentence) {}

    private static final List<Bound> BOUNDS = List.of(
            bound("must be less than or equal to (\\d+)", "Cette valeur est trop grande : {0} au plus."),
            bound("must be greater than or equal to (\\d+)", "Cette valeur est trop petite : {0} au moins."),
            bound("must be greater than 0", "Cette valeur doit être plus grande que zéro."),
            bound("size must be between 0 and (\\d+)", "C'est trop long : {0} signes au plus."),
            bound("size must be between (\\d+) and (\\d+)", "Il faut de {0} à {1} signes."),
            bound("must not be (?:blank|null|empty)", "Une réponse est nécessaire."),
            bound(
                    "(?s)must match .*",
                    "Ce n'est pas écrit comme attendu : relisez l'exemple, ou enlevez les signes en trop."));

    private static Bound bound(String message, String sentence) {
        return new Bound(Pattern.compile(message), sentence);
    }

    static Optional<BoundWords> of(String message) {
        return BOUNDS.stream()
                .flatMap(bound -> {
                    Matcher matcher = bound.message().matcher(message.strip());
                    return matcher.matches()
                            ? Optional.of(new BoundWords(bound.sentence(), groups(matcher))).stream()
                            : Optional.<BoundWords>empty().stream();
                })
                .findFirst();
    }

    private static Object[] groups(MatchResult matched) {
        return IntStream.rangeClosed(1, matched.groupCount())
                .mapToObj(matched::group)
                .toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundWords words
                && sentence.equals(words.sentence)
                && Arrays.equals(arguments, words.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * sentence.hashCode() + Arrays.hashCode(arguments);
    }
}
