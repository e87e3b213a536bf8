package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The share of reuse in a year's purchases, gifts counted at their flat rate. */
@Serdeable
public record Purchases(
        long targetPercent,
        long giftsReceived,
        long giftsReceivedCents,
        long giftsWithoutRate,
        @Nullable Long percentTenths) {}
