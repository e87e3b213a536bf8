package fr.boucle.donations.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes words alike however a file writes them: without accents, case, punctuation, plural, invisible or look-alike letters. */
final class Words {
    private static final String LOOK_ALIKE = "авекмнорстухіѕјαβεζηικμνορτυχ";
    private static final String LATIN = "abekmhopctyxisjabezhikmnoptyx";
    private static final int SHORT = 3;

    private Words() {}

    /** Lower-case letters and digits with single spaces between. */
    static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(bare.length());
        boolean gap = false;
        for (int i = 0; i < bare.length(); i++) {
            char letter = latin(bare.charAt(i));
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                if (gap && !plain.isEmpty()) {
                    plain.append(' ');
                }
                gap = false;
                plain.append(letter);
            } else if (isVisible(letter)) {
                gap = true;
            }
        }
        return plain.toString();
    }

    /** The words of a text, singular. */
    static List<String> of(@Nullable String text) {
        String plain = plain(text);
        return plain.isEmpty()
                ? List.of()
                : Stream.of(plain.split(" ")).map(Words::singular).toList();
    }

    private static String singular(String word) {
        boolean plural = word.length() > SHORT && word.endsWith("s") && !word.endsWith("ss") || word.endsWith("eaux");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** Accents that were parted from their letter and signs without width stand between no words. */
    private static boolean isVisible(char letter) {
        int type = Character.getType(letter);
        return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
    }

    private static char latin(char letter) {
        if (letter < 0x370 || letter > 0x4ff) {
            return letter;
        }
        int place = LOOK_ALIKE.indexOf(letter);
        return place < 0 ? letter : LATIN.charAt(place);
    }
}
