package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final String CONTRADICTED = "kind-contradicts-model";
    private static final Pattern PLUS = Pattern.compile("[+&]");

    /** What a row says: a type, who made it, its model. */
    record Clues(Optional<String> type, Optional<String> maker, Optional<String> model, boolean hasBattery) {
        Optional<DeviceKind> family() {
            return ModelKind.family(maker.orElse("") + " " + model.orElse(""));
        }
    }

    static KindReading of(Vocabulary words, Clues clues) {
        if (clues.type().isEmpty()) {
            return clues.model().map(text -> ofModel(words, text, clues)).orElseGet(() -> asked(null, "kind-unknown"));
        }
        String type = clues.type().get();
        Optional<String> answer = words.answered(Term.About.KIND, type);
        KindReading read = answer.map(KindReading::answered).orElseGet(() -> read(words, type));
        DeviceKind kind = read.kind();
        if (kind != null) {
            return againstModel(words, clues, read, kind);
        }
        if (!"kind-general".equals(read.doubt())) {
            return read.guess() == null ? asked(clues.family().orElse(null), "kind-unknown") : read;
        }
        KindReading model =
                clues.model().map(text -> ofModel(words, text, clues)).orElse(read);
        DeviceKind told = model.kind();
        if (told != null) {
            return clues.family().isPresent() && told != DeviceKind.OTHER
                    ? model
                    : new KindReading(told, told, "kind-from-model");
        }
        return model.guess() == null && clues.hasBattery() && !isAccessory(words, clues)
                ? new KindReading(DeviceKind.LAPTOP, null, "kind-by-battery")
                : asked(null, "kind-general");
    }

    private static boolean isAccessory(Vocabulary words, Clues clues) {
        return clues.model().flatMap(text -> ModelKind.accessory(words, text)).isPresent();
    }

    /** A model of another kind is marked; it is asked about beside an adjective alone, and where it is no computer at all. */
    private static KindReading againstModel(Vocabulary words, Clues clues, KindReading read, DeviceKind kind) {
        boolean weak = clues.type().filter(text -> isWeak(words, text)).isPresent();
        Optional<DeviceKind> model = clues.family();
        if (weak && isAccessory(words, clues)) {
            model = Optional.of(DeviceKind.OTHER);
        }
        Optional<DeviceKind> other = model.filter(
                family -> family != kind && (!isSister(family, kind) || weak && family == DeviceKind.TABLET));
        if (other.isEmpty()) {
            return read;
        }
        return weak || other.get() == DeviceKind.OTHER
                ? asked(other.get(), CONTRADICTED)
                : new KindReading(kind, other.get(), CONTRADICTED);
    }

    private static boolean isWeak(Vocabulary words, String text) {
        List<String> tokens = Words.of(text);
        KindSentence sentence = KindSentence.of(tokens, words.kinds().in(tokens));
        return sentence.kinds().isEmpty() && sentence.weak().isPresent();
    }

    private static KindReading answered(String meaning) {
        return KindSentence.KINDS.contains(meaning)
                ? new KindReading(DeviceKind.valueOf(meaning), null, null)
                : asked(null, meaning.equals("GENERAL") ? "kind-general" : "kind-unknown");
    }

    private static KindReading asked(@Nullable DeviceKind guess, String doubt) {
        return new KindReading(null, guess, doubt);
    }

    /** Where no kind is named, the model says it: by its own words, its family, or a kind's name that stands in it. */
    private static KindReading ofModel(Vocabulary words, String model, Clues clues) {
        Optional<String> accessory = ModelKind.accessory(words, model);
        Optional<DeviceKind> family = clues.family();
        KindReading read = read(words, model);
        if (accessory.isPresent()) {
            return accessory.get().equals(DeviceKind.OTHER.name())
                            && (read.kind() == null || read.kind() == DeviceKind.OTHER)
                            && read.guess() == null
                    ? new KindReading(DeviceKind.OTHER, null, null)
                    : asked(read.guess(), "kind-unknown");
        }
        if (family.isPresent()) {
            return new KindReading(family.get(), null, null);
        }
        return read.kind() != null
                ? new KindReading(read.kind(), null, read.doubt())
                : asked(read.guess(), "kind-unknown");
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
        List<String> tokens = Words.of(PLUS.matcher(text).replaceAll(" et "));
        List<Phrases.Met> met = words.kinds().in(tokens);
        KindSentence sentence = KindSentence.of(tokens, met);
        if (sentence.has("ASK")) {
            return asked(null, "kind-unknown");
        }
        List<String> kinds = sentence.kinds();
        if (!kinds.isEmpty() && kinds.getFirst().equals(DeviceKind.OTHER.name())) {
            return sentence.second()
                    .map(second -> asked(DeviceKind.valueOf(second), "kind-several"))
                    .orElseGet(() -> new KindReading(DeviceKind.OTHER, null, null));
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
