package fr.boucle.gateway.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scanner types: the code of a label, or the whole address that its QR holds. */
public final class Scanned {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+/a/([0-9A-Za-z-]{4,20})/?");

    private Scanned() {}

    /** The code of a device's public address, else the text as it is without blanks around it. */
    public static String code(String text) {
        String bare = text.strip();
        Matcher address = ADDRESS.matcher(bare);
        return address.matches() ? address.group(1) : bare;
    }
}
