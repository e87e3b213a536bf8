package fr.boucle.gateway.donations;

import fr.boucle.gateway.pages.Readiness;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the others told of a device since it left.
 *
 * @param kind as listed, or as the workshop corrected it
 * @param before what the machine had been when it came in by another door
 * @param after as what it went on since
 */
@Serdeable
public record Fate(
        @Nullable String kind,
        @Nullable List<Step> steps,
        @Nullable List<Life> before,
        @Nullable List<Life> after) {
    /** One thing that happened. */
    @Serdeable
    public record Step(
            String event,
            @Nullable String detail,
            @Nullable Instant at,
            @Nullable Boolean refurbished) {
        /** What the workshop may call it, where it made it ready. */
        public @Nullable String claim() {
            return Readiness.of(event, refurbished);
        }

        /** Which word says it. */
        public String word() {
            return "DeviceDelivered".equals(event) && "STRUCTURE".equals(detail) ? event + ".STRUCTURE" : event;
        }

        /** The kind that somebody at the workshop saw. */
        public @Nullable String seenKind() {
            return "DeviceKindCorrected".equals(event) ? detail : null;
        }
    }

    /** The same machine under another file; where another organisation gave it, that is all that is told. */
    @Serdeable
    public record Life(
            boolean elsewhere,
            @Nullable String deviceId,
            @Nullable String code,
            @Nullable List<Step> steps) {
        @Override
        public List<Step> steps() {
            return steps == null ? List.of() : steps;
        }
    }

    @Override
    public List<Step> steps() {
        return steps == null ? List.of() : steps;
    }

    @Override
    public List<Life> before() {
        return before == null ? List.of() : before;
    }

    @Override
    public List<Life> after() {
        return after == null ? List.of() : after;
    }

    /** Its rounds: each begins when a household brought it back. */
    public List<List<Step>> rounds() {
        List<List<Step>> rounds = new ArrayList<>();
        for (Step step : steps()) {
            if (rounds.isEmpty() || "DeviceReturned".equals(step.event())) {
                rounds.add(new ArrayList<>());
            }
            rounds.getLast().add(step);
        }
        return rounds;
    }
}
