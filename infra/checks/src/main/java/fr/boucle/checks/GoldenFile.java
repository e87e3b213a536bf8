package fr.boucle.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/**
 * One golden file.
 *
 * @param context the publisher
 * @param file where it lies
 * @param event the event's name, for instance {@code DeviceListed}
 * @param text the JSON as written
 */
public record GoldenFile(String context, Path file, String event, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

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
