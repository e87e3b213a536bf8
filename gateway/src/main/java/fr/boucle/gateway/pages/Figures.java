package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Form;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers as people type them. What is no number is told at its field: it is never taken for another one. */
public final class Figures {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern TOO_LONG = Pattern.compile("\\d{10,}");
    private static final long MAX = 999_999_999;
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?");
    private static final Pattern AROUND = Pattern.compile("[\\s\u00a0\u202f€%]");

    private Figures() {}

    /** A whole number of a field; nothing where it says none. */
    public static OptionalLong whole(Form form, String field) {
        String typed = form.squeezed(field);
        return WHOLE.matcher(typed).matches() ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }

    /** A whole number of a field; 0, with a fault on the page, where it says none. */
    public static long whole(Form form, Page page, String field) {
        if (TOO_LONG.matcher(form.squeezed(field)).matches()) {
            page.fault(
                    field,
                    "Cette valeur est trop grande : {0} au plus.",
                    page.f().count(MAX));
            return 0;
        }
        return read(whole(form, field), page, field, "Écrivez un nombre entier, sans signe ni lettre. Exemple : 3.");
    }

    /** A number in its smallest unit (300,50 with two decimals is 30050); 0, with a fault on the page, where a field says none. */
    public static long decimal(Form form, Page page, String field, int decimals) {
        return read(
                decimal(form, field, decimals),
                page,
                field,
                "Écrivez un nombre, sans signe ni lettre. Exemple : 21,2.");
    }

    /** The same; nothing where a field says none. */
    public static OptionalLong decimal(Form form, String field, int decimals) {
        String typed = AROUND.matcher(form.text(field)).replaceAll("").replace(',', '.');
        return DECIMAL.matcher(typed).matches()
                ? OptionalLong.of(new BigDecimal(typed)
                        .movePointRight(decimals)
                        .setScale(0, RoundingMode.DOWN)
                        .longValue())
                : OptionalLong.empty();
    }

    private static long read(OptionalLong value, Page page, String field, String sentence) {
        if (value.isEmpty()) {
            page.fault(field, sentence);
        }
        return value.orElse(0);
    }
}
