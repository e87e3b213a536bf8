package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kind a device is, from the words of its kind and of its model. A word that is not understood is asked about, with what
 * would have been guessed; nothing is taken for a kind because some letters of it are.
 *
 * @param kind none when it has to be asked
 * @param guess what it may be, where it has to be asked
 * @param doubt which question is open, if one is
 */
record KindReading(
        @Nullable DeviceKind kind,
        @Nullable DeviceKind guess,
        @Nullable String doubt) {

    static KindReading of(Vocabulary words, Optional<String> type, Optional<String> model, boolean hasBattery) {
        Optional<DeviceKind> family = model.flatMap(KindReading::family);
        if (type.isEmpty()) {
            return model.map(text -> ofModel(words, text, family)).orElseGet(() -> asked(null, "kind-unknown"));
        }
        Optional<String> answer = words.answered(Term.About.KIND, type.get());
        KindReading read = answer.map(KindReading::answered).orElseGet(() -> read(words, type.get()));
        DeviceKind kind = read.kind();
        if (kind != null) {
            DeviceKind other = contradicting(kind, family);
            return other == null ? read : new KindReading(kind, other, "kind-contradicts-model");
        }
        if (!"kind-general".equals(read.doubt())) {
            return read.guess() == null ? asked(family.orElse(null), "kind-unknown") : read;
        }
        return family.map(known -> new KindReading(known, null, null))
                .or(() -> model.flatMap(
                                text -> Optional.ofNullable(read(words, text).kind()))
                        .map(known -> new KindReading(known, known, "kind-from-model")))
                .or(() -> hasBattery
                        ? Optional.of(new KindReading(DeviceKind.LAPTOP, null, "kind-by-battery"))
                        : Optional.empty())
                .orElseGet(() -> asked(null, "kind-general"));
    }

    private static @Nullable DeviceKind contradicting(DeviceKind kind, Optional<DeviceKind> family) {
        return family.filter(other -> other != kind && !isSister(other, kind)).orElse(null);
    }

    private static KindReading answered(String meaning) {
        return KindSentence.KINDS.contains(meaning)
                ? new KindReading(DeviceKind.valueOf(meaning), null, null)
                : asked(null, meaning.equals("GENERAL") ? "kind-general" : "kind-unknown");
    }

    private static KindReading asked(@Nullable DeviceKind guess, String doubt) {
        return new KindReading(null, guess, doubt);
    }

    /** Where no kind is named, the model says it by its family, or by a kind's name that stands in it. */
    private static KindReading ofModel(Vocabulary words, String model, Optional<DeviceKind> family) {
        if (family.isPresent()) {
            return new KindReading(family.get(), null, null);
        }
        KindReading read = read(words, model);
        return read.kind() != null
                ? new KindReading(read.kind(), null, read.doubt())
                : asked(read.guess(), "kind-unknown");
    }

    private static Optional<DeviceKind> family(String model) {
        List<DeviceKind> families = Vocabulary.models().in(Words.of(model)).stream()
                .map(met -> DeviceKind.valueOf(met.meaning()))
                .distinct()
                .toList();
        boolean both = families.contains(DeviceKind.PRINTER) && families.contains(DeviceKind.MULTIFUNCTION);
        if (both) {
            return Optional.of(DeviceKind.MULTIFUNCTION);
        }
        return families.size() == 1 ? Optional.of(families.getFirst()) : Optional.empty();
    }

    /** Kinds that one family of models is sold as. */
    private static boolean isSister(DeviceKind one, DeviceKind other) {
        Set<DeviceKind> both = Set.copyOf(List.of(one, other));
        return List.of(
                        Set.of(DeviceKind.DESKTOP, DeviceKind.ALL_IN_ONE),
                        Set.of(DeviceKind.DESKTOP, DeviceKind.SERVER),
                        Set.of(DeviceKind.LAPTOP, DeviceKind.TABLET),
                        Set.of(DeviceKind.PRINTER, DeviceKind.MULTIFUNCTION))
                .contains(both);
    }

    private static KindReading read(Vocabulary words, String text) {
        List<String> tokens = Words.of(text);
        List<Phrases.Met> met = words.kinds().in(tokens);
        KindSentence sentence = KindSentence.of(tokens, met);
        if (sentence.has("ASK")) {
            return asked(null, "kind-unknown");
        }
        List<String> kinds = sentence.kinds();
        if (!kinds.isEmpty() && kinds.getFirst().equals(DeviceKind.OTHER.name())) {
            return new KindReading(DeviceKind.OTHER, null, null);
        }
        if (kinds.size() > 1) {
            return asked(DeviceKind.valueOf(kinds.getFirst()), "kind-several");
        }
        if (kinds.isEmpty()) {
            return weak(sentence);
        }
        DeviceKind kind = DeviceKind.valueOf(kinds.getFirst());
        if (sentence.joinsTwo() || sentence.unknownBefore() || sentence.unknownAfterEnglish()) {
            return asked(kind, sentence.joinsTwo() ? "kind-several" : "kind-unknown");
        }
        return new KindReading(kind, null, sentence.unknownAfter() ? "kind-partly-understood" : null);
    }

    /** An adjective says a kind only where nothing unknown stands beside it. */
    private static KindReading weak(KindSentence sentence) {
        Optional<DeviceKind> weak = sentence.weak().map(DeviceKind::valueOf);
        if (weak.isPresent()) {
            return sentence.unknown().isEmpty() && !sentence.joinsTwo()
                    ? new KindReading(weak.get(), null, null)
                    : asked(null, "kind-unknown");
        }
        return asked(null, sentence.has("GENERAL") && sentence.unknown().isEmpty() ? "kind-general" : "kind-unknown");
    }
}
