package fr.boucle.donations.reading;

import java.util.regex.Pattern;

/**
 * Tells a text that speaks of a person where hardware was expected: an address, a phone number, a login. A shifted column may
 * hold anything; what this sees is left out and never repeated. A name without such marks it cannot tell from a model's.
 */
final class PersonalTrace {
    private static final int LOOKED_AT = 1_000;

    /** Fewer digits than a telephone number has, with nothing between them. */
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,9}");

    private static final Pattern MARK = Pattern.compile(
            "[^\\s@]+@[^\\s@]+\\.[a-z]{2,}" // an e-mail address
                    + "|(?<![\\w.])(?:\\+|00)[1-9][0-9]{0,2}(?:[ .-]?\\(?[0-9]{1,4}\\)?){3,5}(?!\\w)" // a phone number,
                    // abroad
                    + "|(?<![\\w.])0[1-9](?:[ .-]?[0-9]{2}){4}(?!\\w)" // a phone number
                    + "|(?<![\\w.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![\\w.])" // an IP address
                    + "|(?<!\\w)(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?!\\w)" // a network card
                    + "|^[a-z][\\w.-]+\\\\[a-z][\\w.-]+$" // a login in its domain
                    + "|\\b(?:mme|madame|monsieur|mlle)\\b",
            Pattern.CASE_INSENSITIVE);

    private PersonalTrace() {}

    static boolean isIn(String text) {
        return !SHORT_NUMBER.matcher(text).matches()
                && MARK.matcher(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text)
                        .find();
    }
}
