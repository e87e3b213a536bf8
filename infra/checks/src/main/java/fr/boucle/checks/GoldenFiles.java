package fr.boucle.checks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The published language: the golden files of all contexts. */
public final class GoldenFiles {
    private static final String SUFFIX = ".v1.json";

    private GoldenFiles() {}

    /**
     * A context's golden files, by name.
     *
     * @param context the publisher
     */
    public static List<GoldenFile> of(String context) {
        return Checkout.files("services/" + context + "/contract", path -> path.toString()
                        .endsWith(SUFFIX))
                .stream()
                .map(file -> new GoldenFile(context, file, event(file), Checkout.read(file)))
                .toList();
    }

    /** The golden files of all contexts. */
    public static List<GoldenFile> all() {
        return Checkout.contexts().stream()
                .flatMap(context -> of(context).stream())
                .toList();
    }

    private static String event(Path file) {
        String kebab = String.valueOf(file.getFileName()).replace(SUFFIX, "");
        return Arrays.stream(kebab.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
