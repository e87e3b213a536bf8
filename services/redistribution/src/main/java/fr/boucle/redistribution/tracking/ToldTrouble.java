package fr.boucle.redistribution.tracking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a household told of a device. */
record ToldTrouble(
        UUID reservationId,
        String requestReference,
        String deviceCode,
        TroubleKind kind,
        TroubleWish wish,
        @Nullable String words,
        Instant at) {}
