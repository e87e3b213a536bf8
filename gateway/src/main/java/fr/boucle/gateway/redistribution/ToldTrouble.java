package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device of which a household said that something is the matter. */
@Serdeable
record ToldTrouble(
        String reservationId,
        @Nullable String requestReference,
        @Nullable String kind,
        @Nullable Instant toldAt) {}
