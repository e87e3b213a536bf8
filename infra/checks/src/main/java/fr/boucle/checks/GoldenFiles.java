package fr.boucle.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The published language: the golden files of all contexts. */
public final class GoldenFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".v1.json";

    private GoldenFiles() {}

    /**
     * One golden file.
     *
     * @param context the publisher
     * @param file where it lies
     * @param event the event's name, for instance {@code DeviceListed}
     * @param text the JSON as written
     */
    public record GoldenFile(String context, Path file, String event, String text) {
        /** The event's full type. */
        public String type() {
            return "fr.boucle." + context + "." + event + ".v1";
        }

        /**
         * The content.
         *
         * @throws IllegalStateException when it is not JSON
         */
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(Checkout.name(file) + " is not JSON", e);
            }
        }
    }

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
