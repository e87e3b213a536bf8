package fr.boucle.values;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a device is called on pages and papers: its maker and its model, as far as they are known. */
public final class MakerAndModel {
    /** What the services write where an inventory does not say it. */
    private static final String UNKNOWN = "inconnu";

    /** A dash or a question mark in an inventory names nothing. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    private MakerAndModel() {}

    /** Both words, one of them, or nothing; a model that begins with its maker says both. */
    public static String of(@Nullable String manufacturer, @Nullable String model) {
        return Stream.of(isIn(manufacturer, model) ? null : manufacturer, model)
                .filter(word -> word != null
                        && !word.equals(UNKNOWN)
                        && SAYS_SOMETHING.matcher(word).find())
                .collect(Collectors.joining(" "));
    }

    private static boolean isIn(@Nullable String manufacturer, @Nullable String model) {
        if (manufacturer == null || model == null || manufacturer.isBlank()) {
            return false;
        }
        String maker = manufacturer.strip().split("\\s", 2)[0];
        return model.strip().regionMatches(true, 0, maker + " ", 0, maker.length() + 1);
    }
}
