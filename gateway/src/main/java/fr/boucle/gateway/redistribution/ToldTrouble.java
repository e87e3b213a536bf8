package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device of which a household said that something is the matter. */
@Serdeable
public record ToldTrouble(
        String reservationId,
        @Nullable String requestReference,
        @Nullable String kind,
        @Nullable String wish,
        @Nullable String words,
        @Nullable Instant toldAt) {}
