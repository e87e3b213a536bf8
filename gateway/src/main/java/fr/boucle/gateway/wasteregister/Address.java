package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.session.Visitor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a page with what is asked of it; what is not asked stays out. */
final class Address {
    private Address() {}

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
