package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a commission decided on a day. */
@Serdeable
public record Minutes(LocalDate day, int deciders, @Nullable List<Decided> decisions) {
    /** One decision. */
    @Serdeable
    public record Decided(
            String reference,
            String outcome,
            @Nullable String reasonCode,
            boolean followedProposal,
            @Nullable BigDecimal score,
            int rank,
            int queueLength,
            @Nullable String deviceCode,
            boolean secondLook,
            @Nullable Instant decidedAt) {}

    @Override
    public List<Decided> decisions() {
        return decisions == null ? List.of() : decisions;
    }

    public long count(String outcome) {
        return decisions().stream().filter(one -> one.outcome().equals(outcome)).count();
    }
}
