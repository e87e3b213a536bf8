package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a text says before it says what the thing is for.
 *
 * @param met the phrases that are understood
 * @param unknown the places of words that nobody knows
 * @param joinsTwo whether it names two things at once
 */
record KindSentence(List<Phrases.Met> met, List<Integer> unknown, boolean joinsTwo) {
    /** The names of the kinds, as meanings of the lists. */
    static final Set<String> KINDS =
            Set.of(DeviceKind.values()).stream().map(DeviceKind::name).collect(Collectors.toUnmodifiableSet());

    private static final String ENGLISH = ".en";
    private static final String WEAK = "WEAK_";

    static KindSentence of(List<String> tokens, List<Phrases.Met> all) {
        int end = end(tokens, all);
        List<Phrases.Met> met =
                all.stream().filter(phrase -> phrase.until() <= end).toList();
        List<Phrases.Met> models = Vocabulary.models().in(tokens);
        List<Integer> unknown = new ArrayList<>();
        for (int place = 0; place < end; place++) {
            String token = tokens.get(place);
            if (!isIn(met, place) && !isIn(models, place) && !isNumber(token) && !Makers.isWord(token)) {
                unknown.add(place);
            }
        }
        boolean joins = met.stream().anyMatch(phrase -> phrase.meaning().equals("JOIN"))
                && met.stream().filter(KindSentence::saysWhat).count() > 1;
        return new KindSentence(met, unknown, joins);
    }

    /** Where a text begins to say what the thing is for. */
    static int end(List<String> tokens, List<Phrases.Met> all) {
        return all.stream()
                .filter(met -> met.meaning().equals("COMPLEMENT") && met.from() > 0)
                .mapToInt(Phrases.Met::from)
                .findFirst()
                .orElse(tokens.size());
    }

    private static boolean saysWhat(Phrases.Met met) {
        return isKind(met.meaning())
                || met.meaning().startsWith(WEAK)
                || met.meaning().equals("GENERAL");
    }

    private static boolean isKind(String meaning) {
        return KINDS.contains(bare(meaning));
    }

    private static String bare(String meaning) {
        return meaning.endsWith(ENGLISH) ? meaning.substring(0, meaning.length() - ENGLISH.length()) : meaning;
    }

    private static boolean isNumber(String token) {
        return token.chars().anyMatch(Character::isDigit);
    }

    private static boolean isIn(List<Phrases.Met> met, int place) {
        return met.stream().anyMatch(phrase -> phrase.from() <= place && place < phrase.until());
    }

    boolean has(String meaning) {
        return met.stream().anyMatch(phrase -> phrase.meaning().equals(meaning));
    }

    List<String> kinds() {
        return met.stream()
                .map(Phrases.Met::meaning)
                .filter(KindSentence::isKind)
                .map(KindSentence::bare)
                .distinct()
                .toList();
    }

    Optional<String> weak() {
        return met.stream()
                .map(Phrases.Met::meaning)
                .filter(meaning -> meaning.startsWith(WEAK))
                .map(meaning -> meaning.substring(WEAK.length()))
                .findFirst();
    }

    /** What is joined to a device without a kind of its own: "Souris et PC portable". */
    Optional<String> second() {
        return joinsTwo
                ? kinds().stream()
                        .filter(kind -> !kind.equals(DeviceKind.OTHER.name()))
                        .findFirst()
                        .or(this::weak)
                : Optional.empty();
    }

    private Phrases.Met kind() {
        return met.stream()
                .filter(phrase -> isKind(phrase.meaning()))
                .findFirst()
                .orElseThrow();
    }

    boolean unknownBefore() {
        return unknown.stream().anyMatch(place -> place < kind().from());
    }

    boolean unknownAfter() {
        return unknown.stream().anyMatch(place -> place >= kind().until());
    }

    boolean unknownAfterEnglish() {
        return kind().meaning().endsWith(ENGLISH) && unknownAfter();
    }
}
