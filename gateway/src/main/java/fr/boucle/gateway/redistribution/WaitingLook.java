package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that another person is to look at.
 *
 * @param mine whether the reader made it: somebody else decides
 */
@Serdeable
public record WaitingLook(
        String reference,
        @Nullable LocalDate decideBy,
        boolean late,
        boolean mine,
        @Nullable String words) {}
