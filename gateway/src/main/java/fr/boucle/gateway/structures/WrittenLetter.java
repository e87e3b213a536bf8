package fr.boucle.gateway.structures;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter to a structure. */
@Serdeable
public record WrittenLetter(
        String kind, @Nullable Instant queuedAt, @Nullable String outcome) {}
