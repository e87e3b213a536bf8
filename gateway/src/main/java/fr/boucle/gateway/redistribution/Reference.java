package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a public rule or file. */
@Serdeable
public record Reference(
        String name,
        String version,
        LocalDate validFrom,
        @Nullable String reason) {}
