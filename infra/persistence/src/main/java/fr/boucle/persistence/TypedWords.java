package fr.boucle.persistence;

import fr.boucle.web.WholeList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody typed to look for. */
public final class TypedWords {
    private TypedWords() {}

    /** Its words, without the signs that mean something in a pattern; none where nothing was typed. */
    public static List<String> of(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.strip().split("\\s+"))
                        .map(word -> word.replaceAll("[%_\\\\]", ""))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Whether a word is somewhere in a text, without regard to case and accents. */
    public static boolean isIn(String word, String text) {
        return WholeList.asRead(text).contains(WholeList.asRead(word));
    }
}
