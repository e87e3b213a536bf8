package fr.boucle.values;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Blanks that people do not see, those of pages and sheets that never break among them: a text of nothing else says nothing. */
public final class Blanks {
    private static final String UNSEEN = "[\\s\\p{Z}\\p{Cntrl}\\p{Cf}\u2800\u3164\u115f\u1160\uffa0]+";
    private static final Pattern AROUND = Pattern.compile("^" + UNSEEN + "|" + UNSEEN + "$");

    private Blanks() {}

    /** A text without those around it. */
    public static String strip(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    /** What a text says, nothing where nothing of it shows. */
    public static @Nullable String shown(@Nullable String text) {
        String shown = text == null ? "" : strip(text);
        return shown.isEmpty() ? null : shown;
    }
}
