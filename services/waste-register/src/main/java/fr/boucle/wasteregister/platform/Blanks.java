package fr.boucle.wasteregister.platform;

import java.util.regex.Pattern;

/** Blanks that people do not see, those of pages and sheets that never break among them: a text of nothing else says nothing. */
public final class Blanks {
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\u200b\ufeff]+|[\\s\\p{Z}\u200b\ufeff]+$");

    private Blanks() {}

    /** A text without those around it. */
    public static String strip(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
