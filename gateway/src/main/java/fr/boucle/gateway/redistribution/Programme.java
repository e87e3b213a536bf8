package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A programme: devices for those who fit its criteria. */
@Serdeable
public record Programme(
        String programmeId,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int quota,
        int stockSharePercent,
        @Nullable Criteria criteria) {
    /** Whom it is for. */
    @Serdeable
    public record Criteria(
            @Nullable List<String> needs,
            @Nullable List<String> situations,
            @Nullable List<String> communeCodes,
            @Nullable List<String> departements) {}

    /** What came of it. */
    @Serdeable
    public record Results(long waiting, long granted, long delivered, long returned, long remaining) {}

    /** One that a request falls under, and whether it has room for it. */
    @Serdeable
    public record Falling(String programmeId, String title, long remaining, boolean hasRoom) {}
}
