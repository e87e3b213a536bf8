package fr.boucle.values;

import java.util.regex.Pattern;

/**
 * A telephone number as people write and paste it: slashes, no-break spaces, blanks at the ends and signs without width
 * say nothing.
 */
public final class PhoneNumber {
    /** What is left once it is cleaned: as many digits as one number has, with what stands between them; two numbers are none. */
    public static final String WRITTEN = "(?=.{6,24}$)\\+?(?:[ .()-]*[0-9]){6,15}[ .()-]*";

    private static final Pattern NUMBER = Pattern.compile(WRITTEN);
    private static final Pattern BETWEEN = Pattern.compile("[\\u00A0\\u202F\\u2007\\u2009/]");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private PhoneNumber() {}

    /** The same with plain blanks, as a number or any other text of one line is kept. */
    public static String cleaned(String typed) {
        return UNSEEN.matcher(BETWEEN.matcher(typed).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** Whether somebody can be called by it. */
    public static boolean isOne(String typed) {
        return NUMBER.matcher(cleaned(typed)).matches();
    }
}
