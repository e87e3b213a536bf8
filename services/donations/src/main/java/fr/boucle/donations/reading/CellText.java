package fr.boucle.donations.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a cell says to a reader: without tags, entities, invisible signs and the marks by which spreadsheets keep a text a text. */
final class CellText {
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("ocirc", "ô"),
            Map.entry("icirc", "î"),
            Map.entry("ugrave", "ù"),
            Map.entry("deg", "°"),
            Map.entry("euro", "€"),
            Map.entry("rsquo", "’"));
    private static final int ROUNDS = 2;
    private static final int LONGEST_ENTITY = 8;
    private static final int HEXADECIMAL = 16;
    private static final int DECIMAL = 10;

    private CellText() {}

    static @Nullable String of(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        String text = visible(bare(cell));
        while (text.startsWith("'") || text.startsWith("’")) {
            text = text.substring(1).strip();
        }
        return text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2
                ? text.substring(2, text.length() - 1).strip()
                : text;
    }

    /** Tags that were written as entities are tags too, once more and no further. */
    private static String bare(String cell) {
        String text = cell;
        for (int round = 0; round < ROUNDS; round++) {
            text = text.indexOf('<') >= 0 ? withoutTags(text) : text;
            text = text.indexOf('&') >= 0 ? withoutEntities(text) : text;
        }
        return text.indexOf('<') >= 0 ? withoutTags(text) : text;
    }

    /** What stands between {@code <} and a letter or slash, and the next {@code >}, is a tag; it leaves a gap. */
    private static String withoutTags(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        int place = 0;
        while (place < cell.length()) {
            char sign = cell.charAt(place);
            int end = sign == '<' && opensTag(cell, place) ? cell.indexOf('>', place) : -1;
            if (sign == '<' && opensTag(cell, place) && end < 0) {
                return text.append(cell, place, cell.length()).toString();
            }
            text.append(end < 0 ? sign : ' ');
            place = end < 0 ? place + 1 : end + 1;
        }
        return text.toString();
    }

    private static boolean opensTag(String cell, int place) {
        if (place + 1 >= cell.length()) {
            return false;
        }
        char next = cell.charAt(place + 1);
        return next == '/' || next == '!' || Character.isLetter(next);
    }

    private static String withoutEntities(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        int place = 0;
        while (place < cell.length()) {
            int last = Math.min(cell.length(), place + LONGEST_ENTITY + 2);
            int end = cell.charAt(place) == '&' ? cell.indexOf(';', place, last) : -1;
            String meant = end > place ? entity(cell.substring(place + 1, end)) : null;
            text.append(meant == null ? String.valueOf(cell.charAt(place)) : meant);
            place = meant == null ? place + 1 : end + 1;
        }
        return text.toString();
    }

    private static @Nullable String entity(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        String digits = name.substring(hexadecimal ? 2 : 1);
        boolean number = !digits.isEmpty()
                && digits.chars().allMatch(sign -> Character.digit(sign, hexadecimal ? HEXADECIMAL : DECIMAL) >= 0);
        int sign = number ? Integer.parseInt(digits, hexadecimal ? HEXADECIMAL : DECIMAL) : 0;
        return sign > 0 && Character.isValidCodePoint(sign) ? Character.toString(sign) : null;
    }

    /** Spaces of all kinds as one, signs without width gone. */
    private static String visible(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    plain.append(' ');
                }
            } else if (Character.getType(sign) != Character.FORMAT) {
                plain.append(sign);
            }
        }
        return plain.toString().strip();
    }
}
