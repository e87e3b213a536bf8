package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other weights would do to the queue of today. */
@Serdeable
public record Effect(
        String simulated,
        int queueLength,
        int moved,
        int gainDevice,
        int loseDevice,
        @Nullable Map<String, Balance> byArea) {
    /** How many requests of an area go up, down, nowhere. */
    @Serdeable
    public record Balance(int up, int down, int same) {}

    @Override
    public Map<String, Balance> byArea() {
        return byArea == null ? Map.of() : byArea;
    }
}
