package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A place that helps with digital things. */
@Serdeable
public record SupportOffer(
        String id,
        String name,
        @Nullable String city,
        @Nullable String hoursInWords) {}
