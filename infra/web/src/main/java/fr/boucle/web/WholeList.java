package fr.boucle.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@link HeldList} together with its rows.
 *
 * @param rows all that its filters left
 * @param id of a row; no two rows have the same
 * @param columns by what it can be ordered: of each row a text that stands where the row does
 */
public record WholeList<T>(List<T> rows, Function<T, UUID> id, Map<String, Function<T, String>> columns) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

    /** One page. */
    public ListPage<T> page(ListQuery asked) {
        return held().page(rows, asked);
    }

    /** All of it in the order asked for. */
    public List<T> ordered(ListQuery asked) {
        return held().ordered(rows, asked);
    }

    private HeldList<T> held() {
        HeldList<T> list = new HeldList<>(id);
        for (Map.Entry<String, Function<T, String>> column : columns.entrySet()) {
            list = list.column(column.getKey(), column.getValue());
        }
        return list;
    }

    /** A text as people compare it: without regard to case and accents. */
    public static String asRead(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a text holds each of the words typed, a hyphen counting as a blank; no words: any text does. */
    public static boolean holds(String text, @Nullable String words) {
        String read = asRead(text);
        return words == null
                || Stream.of(BETWEEN_WORDS.split(asRead(words).strip())).allMatch(read::contains);
    }
}
