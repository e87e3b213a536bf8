package fr.boucle.references;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makers and tools write where a number or name was never given: {@code To be filled by O.E.M.}, {@code N/A}, {@code sans
 * numéro}. The list that ships with the product is in force from 2026-11-01 and tells its sources.
 */
public final class Placeholders {
    private static final Set<String> LISTED = ShippedFiles.placeholders().stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** The same without accents and marks. */
    private static final Set<String> WORDS = LISTED.stream()
            .map(Placeholders::words)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private Placeholders() {}

    /** Whether a text is one of the list, whatever its case; without regard to accents and marks where it has no digit. */
    public static boolean contains(String text) {
        boolean hasDigit = text.chars().anyMatch(Character::isDigit);
        return LISTED.contains(text.strip().toLowerCase(Locale.ROOT)) || !hasDigit && WORDS.contains(words(text));
    }

    /**
     * Whether a text can name one thing: it is none of the list, has a letter or digit, and is more than one sign written again and
     * again.
     */
    public static boolean allow(String text) {
        String signs = text.chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(sign -> sign.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        boolean several = signs.chars().distinct().count() > 1;
        return several && !contains(text);
    }

    private static String words(String text) {
        return Arrays.stream(Plain.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
