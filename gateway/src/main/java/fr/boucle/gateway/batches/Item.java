package fr.boucle.gateway.batches;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** One of the many, and what became of it. */
@Serdeable
public record Item(
        long number,
        String name,
        @Nullable String subjectId,
        String outcome,
        @Nullable String reason) {}
