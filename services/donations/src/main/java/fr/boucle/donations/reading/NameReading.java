package fr.boucle.donations.reading;

import fr.boucle.donations.reading.Doubt.About;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who made a device and by what it is known. */
final class NameReading {
    /** Where no name is given. */
    static final String UNKNOWN = "inconnu";

    private static final int MAX_NAME = 120;
    private static final int MAX_MODEL = 160;
    private static final int SHORTEST = 3;

    private NameReading() {}

    static DeviceName of(Cells cells) {
        String manufacturer = maker(cells);
        String model = model(cells);
        return new DeviceName(manufacturer, model, serial(cells, manufacturer, model), tag(cells), false, false);
    }

    private static String maker(Cells cells) {
        Vocabulary words = cells.reading().words();
        Optional<String> named = cells.hardware(Field.MANUFACTURER).filter(text -> isName(words, text));
        Optional<String> said = named.flatMap(words::makerSaid);
        if (said.isEmpty() && named.filter(Makers::isKnown).isEmpty()) {
            Reason reason = Reason.of("maker-unknown");
            cells.doubt(
                    named.isEmpty()
                            ? Doubt.noting(About.MAKER, reason)
                            : RowReading.worded(cells, About.MAKER, Field.MANUFACTURER, false, reason));
        }
        return Texts.cut(said.or(() -> named).orElse(UNKNOWN), MAX_NAME);
    }

    private static String model(Cells cells) {
        return Texts.cut(
                cells.hardware(Field.MODEL)
                        .or(() -> cells.hardware(Field.MODEL_NUMBER))
                        .filter(text -> isName(cells.reading().words(), text))
                        .orElse(UNKNOWN),
                MAX_MODEL);
    }

    /** A dash or a question mark stands for a name as little as "n/a" does. */
    private static boolean isName(Vocabulary words, String text) {
        return !words.isPlaceholder(text) && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static @Nullable String serial(Cells cells, String manufacturer, String model) {
        Optional<String> text = cells.text(Field.SERIAL)
                .filter(told -> SerialReading.isNothing(cells.reading().words(), told))
                .or(() -> cells.hardware(Field.SERIAL));
        if (text.isEmpty()) {
            return null;
        }
        Set<String> others = Stream.of(
                        Stream.of(manufacturer, Makers.bare(manufacturer)),
                        begun(manufacturer, model),
                        cells.text(Field.MODEL_NUMBER).stream(),
                        words(model))
                .flatMap(names -> names)
                .map(SerialReading::squeezed)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        boolean number = cells.raw().numbers().contains(Field.SERIAL);
        return told(
                cells,
                Field.SERIAL,
                SerialReading.of(
                        cells.reading().words(),
                        text.get(),
                        number,
                        cells.reading().lengths(),
                        others));
    }

    /** The model as far as somebody wrote it, with and without its maker: "Lenovo ThinkPad" of a "ThinkPad T450 (20CLS2SD00)". */
    private static Stream<String> begun(String manufacturer, String model) {
        List<String> words = List.of(Words.plain(model).split(" "));
        return IntStream.rangeClosed(1, words.size())
                .mapToObj(length -> String.join("", words.subList(0, length)))
                .filter(name -> name.length() >= SHORTEST)
                .flatMap(name -> Stream.of(name, manufacturer + name, Makers.bare(manufacturer) + name));
    }

    /** The words and numbers by which a maker names a model: "ThinkPad T450 (20CLS2SD00)". */
    private static Stream<String> words(String model) {
        return Stream.of(Words.plain(model).split(" ")).filter(word -> word.length() >= SHORTEST);
    }

    private static @Nullable String tag(Cells cells) {
        Optional<String> text = cells.hardware(Field.ASSET_TAG);
        boolean number = cells.raw().numbers().contains(Field.ASSET_TAG);
        return text.isEmpty()
                ? null
                : told(cells, Field.ASSET_TAG, SerialReading.tag(cells.reading().words(), text.get(), number));
    }

    private static @Nullable String told(Cells cells, Field field, SerialReading read) {
        if (read.slug() != null) {
            Reason reason = cells.about(read.slug(), field);
            if (read.slug().endsWith("-placeholder")) {
                cells.leave(reason);
            } else {
                cells.doubt(Doubt.noting(About.IDENTITY, reason));
            }
        }
        return read.value();
    }
}
