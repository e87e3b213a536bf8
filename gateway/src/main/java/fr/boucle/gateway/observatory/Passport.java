package fr.boucle.gateway.observatory;

import fr.boucle.gateway.pages.DeviceName;
import fr.boucle.gateway.pages.Formats;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public life of a device. */
@Serdeable
public record Passport(
        String code,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String place,
        List<Step> steps) {

    /** One thing that happened to it. */
    @Serdeable
    public record Step(
            String event,
            Instant at,
            @Nullable String context,
            @Nullable String organisationName,
            @Nullable Map<String, Object> facts)
            implements LifeStep {
        public List<String> passed() {
            return listed("passed");
        }

        public List<String> failed() {
            return listed("failed");
        }

        public List<String> untested() {
            return listed("untested");
        }

        private List<String> listed(String fact) {
            return claim() != null && facts != null && facts.get(fact) instanceof List<?> checks
                    ? checks.stream().map(String::valueOf).toList()
                    : List.of();
        }

        public LocalDate day() {
            return Formats.legalDay(at);
        }
    }

    /** Which word says a step. */
    public String word(Step step) {
        return LifeStep.word(step, steps);
    }

    public String name() {
        return DeviceName.of(manufacturer, model);
    }

    public String printed() {
        return code;
    }

    public @Nullable Step last() {
        return steps.isEmpty() ? null : steps.getLast();
    }
}
