package fr.boucle.wasteregister.lot;

import fr.boucle.values.Blanks;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a consignment note as somebody types it. A dash, a full stop, a nought or “néant” is what one types who has none:
 * a number bears a figure that is not nought, and two letters or figures at least (the platform's is BSD-YYYYMMDD-…; those on
 * paper have forms of their own).
 */
public final class NoteNumber {
    private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final Pattern FIGURE = Pattern.compile("[\\p{Nd}&&[^0]]");

    private NoteNumber() {}

    /** The number, nothing where none was given. */
    public static @Nullable String told(@Nullable String typed) {
        String shown = Blanks.shown(typed);
        return shown != null
                        && SIGN.matcher(shown).results().limit(2).count() == 2
                        && FIGURE.matcher(shown).find()
                ? shown
                : null;
    }
}
