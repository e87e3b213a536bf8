package fr.boucle.donations.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of words and phrases with their meanings: found whole, the longest first. Not to be changed once it is shared. */
final class Phrases {
    private static final char ANY_END = '*';

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final List<Phrase> open = new ArrayList<>();

    private record Phrase(List<String> words, String meaning) {
        boolean isAt(List<String> text, int place) {
            if (place + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!is(words.get(i), text.get(place + i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean is(String word, String met) {
            int last = word.length() - 1;
            return word.charAt(last) == ANY_END ? met.regionMatches(0, word, 0, last) : word.equals(met);
        }
    }

    /**
     * A phrase met in a text.
     *
     * @param from its first word's place
     * @param until the place after its last
     */
    record Met(int from, int until, String meaning) {}

    void add(String phrase, String meaning) {
        List<String> words = new ArrayList<>();
        for (String part : phrase.strip().split(" +")) {
            boolean any = part.indexOf(ANY_END) == part.length() - 1 && part.length() > 1;
            List<String> plain = Words.of(part);
            for (int i = 0; i < plain.size(); i++) {
                words.add(any && i == plain.size() - 1 ? Words.plain(part) + ANY_END : plain.get(i));
            }
        }
        if (words.isEmpty()) {
            return;
        }
        Phrase added = new Phrase(List.copyOf(words), meaning);
        List<Phrase> place = words.getFirst().indexOf(ANY_END) >= 0
                ? open
                : byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>());
        place.removeIf(known -> known.words().equals(added.words()));
        place.add(added);
        place.sort(
                Comparator.comparingInt((Phrase known) -> known.words().size()).reversed());
    }

    /** The phrases in a text from left to right, none within another. */
    List<Met> in(List<String> text) {
        List<Met> met = new ArrayList<>();
        int place = 0;
        while (place < text.size()) {
            Optional<Met> here = at(text, place);
            here.ifPresent(met::add);
            place = here.map(Met::until).orElse(place + 1);
        }
        return met;
    }

    /** What the whole text means. */
    Optional<String> whole(List<String> text) {
        return text.isEmpty()
                ? Optional.empty()
                : at(text, 0).filter(met -> met.until() == text.size()).map(Met::meaning);
    }

    private Optional<Met> at(List<String> text, int place) {
        Optional<Phrase> named = longest(byFirst.getOrDefault(text.get(place), List.of()), text, place);
        Optional<Phrase> other = longest(open, text, place);
        int length = named.map(phrase -> phrase.words().size()).orElse(0);
        return other.filter(phrase -> phrase.words().size() > length)
                .or(() -> named)
                .map(phrase -> new Met(place, place + phrase.words().size(), phrase.meaning()));
    }

    private static Optional<Phrase> longest(List<Phrase> phrases, List<String> text, int place) {
        return phrases.stream().filter(phrase -> phrase.isAt(text, place)).findFirst();
    }
}
