package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A field before and after a correction. */
@Serdeable
public record FieldChange(
        @Nullable String key,
        @Nullable String label,
        @Nullable String column,
        @Nullable String from,
        @Nullable String to) {}
