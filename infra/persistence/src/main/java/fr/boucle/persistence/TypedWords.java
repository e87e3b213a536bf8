package fr.boucle.persistence;

import fr.boucle.web.WholeList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed to look for. */
public final class TypedWords {
    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"|\\S+");

    private TypedWords() {}

    /** Its words, without the signs that mean something in a pattern; in quotes several are one. None where nothing was typed. */
    public static List<String> of(@Nullable String typed) {
        return typed == null
                ? List.of()
                : WORD.matcher(typed)
                        .results()
                        .map(one -> one.group(1) == null ? one.group() : one.group(1))
                        .map(word -> word.replaceAll("[%_\\\\]", "").strip())
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** A pattern that only the whole text fits. */
    public static String whole(String typed) {
        return typed.strip().replaceAll("([%_\\\\])", "\\\\$1");
    }

    /** Whether a word is somewhere in a text, without regard to case and accents. */
    public static boolean isIn(String word, String text) {
        return WholeList.asRead(text).contains(WholeList.asRead(word));
    }
}
