package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public statement of a year: the rules of the calculation, and what came of them. */
@Serdeable
public record Statement(
        int year,
        LocalDate until,
        @Nullable List<InForce> versions,
        @Nullable Decided decided,
        @Nullable Looks secondLooks) {
    /** A version of the rule. */
    @Serdeable
    public record InForce(
            String version, LocalDate validFrom, @Nullable String reason, Weights weights) {}

    /** What people decided. */
    @Serdeable
    public record Decided(long requests, long decisions, long granted, long refused, long postponed, long followed) {}

    /** Refusals that another person looked at. */
    @Serdeable
    public record Looks(long asked, long answered, long granted, long late) {}

    @Override
    public List<InForce> versions() {
        return versions == null ? List.of() : versions;
    }
}
