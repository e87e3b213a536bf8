package fr.boucle.wasteregister.platform;

import java.util.regex.Pattern;

/** Blanks that people do not see, those of pages and sheets that never break among them: a text of nothing else says nothing. */
public final class Blanks {
    private static final String UNSEEN = "[\\s\\p{Z}\\p{Cntrl}\\p{Cf}\u2800\u3164\u115f\u1160\uffa0]+";
    private static final Pattern AROUND = Pattern.compile("^" + UNSEEN + "|" + UNSEEN + "$");

    private Blanks() {}

    /** A text without those around it. */
    public static String strip(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
