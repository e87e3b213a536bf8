package fr.boucle.references;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people write them: without accents, capitals, hyphens, and Saint as St. */
final class Plain {
    private static final Pattern SAINT = Pattern.compile("\\bsaint(e?)\\b");
    private static final int LETTERS_WITH_MARKS = 0x180;
    private static final char[] BARE = bare();

    private Plain() {}

    static String of(String name) {
        StringBuilder plain = new StringBuilder(name.length() + 2);
        for (int i = 0; i < name.length(); i++) {
            append(Character.toLowerCase(name.charAt(i)), plain);
        }
        String words = plain.toString().strip();
        return words.contains("saint") ? SAINT.matcher(words).replaceAll("st$1") : words;
    }

    private static void append(char letter, StringBuilder plain) {
        char bare = letter < LETTERS_WITH_MARKS ? BARE[letter] : letter;
        if (letter == 'œ') {
            plain.append("oe");
        } else if (letter == 'æ') {
            plain.append("ae");
        } else if ((bare >= 'a' && bare <= 'z') || (bare >= '0' && bare <= '9')) {
            plain.append(bare);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK
                && !plain.isEmpty()
                && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    private static char[] bare() {
        char[] bare = new char[LETTERS_WITH_MARKS];
        for (char letter = 0; letter < LETTERS_WITH_MARKS; letter++) {
            bare[letter] = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .charAt(0);
        }
        return bare;
    }
}
