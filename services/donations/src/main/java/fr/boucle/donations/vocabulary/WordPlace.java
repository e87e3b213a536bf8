package fr.boucle.donations.vocabulary;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of words.
 *
 * @param end what tells words alike apart: the day from which one holds, or its key
 */
record WordPlace(String about, String word, String end) {
    private static final int PARTS = 3;

    static WordPlace of(@Nullable String cursor) {
        if (cursor == null) {
            return new WordPlace("", "", "");
        }
        int first = cursor.indexOf('|');
        int last = cursor.lastIndexOf('|');
        if (cursor.split("\\|", -1).length < PARTS || first == last) {
            throw unknown();
        }
        return new WordPlace(cursor.substring(0, first), cursor.substring(first + 1, last), cursor.substring(last + 1));
    }

    /** The day from which the word before holds. */
    LocalDate day() {
        try {
            return end.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(end);
        } catch (DateTimeException _) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.MALFORMED, "after is the cursor of the Link header, unchanged.");
    }
}
