package fr.boucle.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An event as a test reads it from the log or puts it there.
 *
 * @param id the message's id
 * @param type the full type, for instance {@code fr.boucle.donations.DeviceListed.v1}
 * @param key the device or aggregate
 * @param sequence the aggregate's version
 * @param hop the device's hop, if any
 * @param actor who did it
 * @param json the payload
 */
public record Event(
        String id,
        String type,
        String key,
        long sequence,
        @Nullable Integer hop,
        String actor,
        JsonNode json) {
    /** The event's name: {@code DeviceListed}. */
    public String name() {
        return type.split("\\.")[3];
    }
}
