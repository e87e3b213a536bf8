package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter to a household, and what became of it. */
@Serdeable
public record LetterLine(
        String kind, @Nullable Instant queuedAt, @Nullable String outcome) {}
