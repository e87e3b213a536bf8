package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What the State's platform says of a row of its error file, and the line of the register that it is about. */
@Serdeable
public record PlatformFault(
        long line,
        @Nullable String publicId,
        @Nullable String lineId,
        @Nullable String error) {}
