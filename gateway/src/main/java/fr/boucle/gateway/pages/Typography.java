package fr.boucle.gateway.pages;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** French typography: the apostrophe, the spaces that must not break. */
final class Typography {
    private static final char NBSP = '\u00a0';
    private static final Pattern BEFORE = Pattern.compile(" ([:;!?»%€])");
    private static final Pattern THOUSANDS = Pattern.compile("(\\d) (?=\\d{3}(?!\\d))");
    private static final Pattern UNITS =
            Pattern.compile("(\\d) (kg|t|g|Go|Ko|ans|an|jours|h|min|CO₂e)(?![\\wàâéèêîôûç])");
    private static final Pattern SHORT = Pattern.compile("\\b(n°|art\\.|R\\.|L\\.|D\\.|p\\.) ");
    private static final Pattern OUTSIDE_TAGS = Pattern.compile("(?<=^|>)[^<]+");

    private Typography() {}

    static String french(String text) {
        String spaced = text.replace('\'', '’').replace("« ", "«" + NBSP);
        spaced = BEFORE.matcher(spaced).replaceAll(NBSP + "$1");
        spaced = THOUSANDS.matcher(spaced).replaceAll("$1" + NBSP);
        spaced = UNITS.matcher(spaced).replaceAll("$1" + NBSP + "$2");
        return SHORT.matcher(spaced).replaceAll("$1" + NBSP);
    }

    /** The same for the text of a fragment of HTML, leaving its tags alone. */
    static String frenchHtml(String html) {
        return OUTSIDE_TAGS
                .matcher(html)
                .replaceAll((MatchResult text) -> java.util.regex.Matcher.quoteReplacement(french(text.group())));
    }
}
