package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Readiness;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a device at the workshop. */
@Serdeable
public record Happened(
        @Nullable String event,
        @Nullable Instant at,
        @Nullable String reasonCode,
        @Nullable String part,
        @Nullable Boolean refurbished) {
    /** What the workshop called it, where it made it ready. */
    public @Nullable String claim() {
        return Readiness.of(event, refurbished);
    }

    /** Why it was taken from the shelf; what other events give as a reason has its own place. */
    public @Nullable String shelfReason() {
        return "DeviceTakenBack".equals(event) ? reasonCode : null;
    }
}
