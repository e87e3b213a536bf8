package fr.boucle.wasteregister.audit;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The balance of a site under a code; stockGrams, what lies there now, only for the running year. */
@ByName
@Serdeable
record BalanceView(
        UUID organisationId,
        @Nullable String organisationName,
        String wasteCode,
        int year,
        long openingGrams,
        long inGrams,
        long differenceGrams,
        long outGrams,
        long registeredOutGrams,
        long closingGrams,
        @Nullable Long stockGrams,
        boolean balanced) {}
