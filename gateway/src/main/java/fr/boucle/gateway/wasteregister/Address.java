package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.session.TypedDay;
import fr.boucle.gateway.session.Visitor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a page with what is asked of it; what is not asked stays out. */
final class Address {
    private Address() {}

    private static final Pattern CODE = Pattern.compile("[0-9 ]{2,8}\\*?");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** Whether a text may be a waste code, or the beginning of one. */
    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    static boolean isDay(String text) {
        return TypedDay.isDay(text);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String of(String path, String... namesAndValues) {
        String asked = pairs(namesAndValues);
        return asked.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + asked;
    }

    static String pairs(String... namesAndValues) {
        return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .filter(i -> !namesAndValues[i + 1].isEmpty())
                .map(i -> namesAndValues[i] + "=" + Visitor.encoded(namesAndValues[i + 1]))
                .collect(Collectors.joining("&"));
    }

    /** What a visitor asked, if it has the form that it must have. */
    static String asked(Visitor visitor, String parameter, String pattern) {
        return visitor.asked(parameter).filter(value -> value.matches(pattern)).orElse("");
    }
}
