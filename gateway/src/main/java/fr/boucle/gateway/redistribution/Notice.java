package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the law owes to whoever a decision concerns: CRPA L311-3-1. */
@Serdeable
public record Notice(
        String decisionId,
        String reference,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable String explanation,
        @Nullable Instant decidedAt,
        @Nullable String degree,
        @Nullable List<Datum> data,
        @Nullable List<Parameter> parameters,
        @Nullable BigDecimal score,
        int rank,
        int queueLength,
        @Nullable String ruleVersion,
        @Nullable List<String> operations,
        boolean followedProposal,
        @Nullable String law) {

    /** One thing that was used, and where it comes from. */
    @Serdeable
    public record Datum(
            String name, @Nullable String value, @Nullable String source) {}

    /** A criterion in this case. */
    @Serdeable
    public record Parameter(String criterion, BigDecimal weight, BigDecimal points) {}

    @Override
    public List<Datum> data() {
        return data == null ? List.of() : data;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters == null ? List.of() : parameters;
    }

    @Override
    public List<String> operations() {
        return operations == null ? List.of() : operations;
    }
}
