package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One group of requests in the bias report. */
@Serdeable
public record Group(
        String dimension,
        String value,
        int requests,
        int decisions,
        int granted,
        int refused,
        int postponed,
        int overruled,
        @Nullable BigDecimal grantedPercent,
        @Nullable BigDecimal meanScore,
        @Nullable BigDecimal meanWaitingDays) {}
