package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a model's name says of its kind: by its family, unless its own words say that it only goes with such a machine. */
final class ModelKind {
    private static final String ASK = "ASK";

    /** What is built into a machine and named behind its family. */
    private static final Set<String> SPECS = WordList.lines("specs").stream()
            .flatMap(WordList::split)
            .map(Term::plain)
            .collect(Collectors.toUnmodifiableSet());

    private ModelKind() {}

    /** The family that a maker's model belongs to. */
    static Optional<DeviceKind> family(String makerAndModel) {
        Set<DeviceKind> families = Vocabulary.models().in(Words.of(makerAndModel)).stream()
                .map(met -> DeviceKind.valueOf(met.meaning()))
                .collect(Collectors.toSet());
        boolean prints = families.contains(DeviceKind.PRINTER) || families.contains(DeviceKind.MULTIFUNCTION);
        boolean all = families.contains(DeviceKind.MULTIFUNCTION) || families.contains(DeviceKind.ALL_IN_ONE);
        boolean noMore = Set.of(DeviceKind.PRINTER, DeviceKind.MULTIFUNCTION, DeviceKind.ALL_IN_ONE)
                .containsAll(families);
        if (prints && all && noMore) {
            return Optional.of(DeviceKind.MULTIFUNCTION);
        }
        return families.size() == 1 ? families.stream().findFirst() : Optional.empty();
    }

    /** What goes with a machine of a family and is none: {@code ASK}, or {@code OTHER} where it is a device of its own. */
    static Optional<String> accessory(Vocabulary words, String model) {
        List<String> tokens = Words.of(model);
        int family = Vocabulary.models().in(tokens).stream()
                .mapToInt(Phrases.Met::from)
                .min()
                .orElse(tokens.size());
        int end = KindSentence.end(tokens, words.kinds().in(tokens));
        return words.kinds().in(tokens).stream()
                .filter(met -> met.from() < end)
                .filter(met -> met.from() < family
                        || !SPECS.contains(String.join(" ", tokens.subList(met.from(), met.until()))))
                .map(Phrases.Met::meaning)
                .filter(meaning -> meaning.equals(ASK) || meaning.equals(DeviceKind.OTHER.name()))
                .findFirst();
    }
}
