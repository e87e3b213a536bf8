package fr.boucle.redistribution.reference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A set of codes as one column: sorted, so that equal sets are equal text. */
public final class Codes {
    private Codes() {}

    public static String join(Collection<?> codes) {
        return codes.stream().map(String::valueOf).sorted().distinct().collect(Collectors.joining(","));
    }

    public static Set<String> split(String column) {
        return split(column, Function.identity());
    }

    public static <T> Set<T> split(String column, Function<String, T> code) {
        return Arrays.stream(column.split(","))
                .filter(text -> !text.isEmpty())
                .map(code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
