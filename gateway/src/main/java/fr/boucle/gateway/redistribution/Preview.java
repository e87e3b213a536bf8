package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rule gives a household. */
@Serdeable
public record Preview(
        BigDecimal score,
        @Nullable String ruleVersion,
        @Nullable List<Request.Points> criteria,
        @Nullable List<Request.Change> wouldChange) {
    @Override
    public List<Request.Points> criteria() {
        return criteria == null ? List.of() : criteria;
    }

    @Override
    public List<Request.Change> wouldChange() {
        return wouldChange == null ? List.of() : wouldChange;
    }
}
