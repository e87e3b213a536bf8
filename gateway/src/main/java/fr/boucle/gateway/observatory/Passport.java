package fr.boucle.gateway.observatory;

import fr.boucle.gateway.pages.Page;
import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
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
        @Nullable String status,
        @Nullable String endedIn,
        List<Step> steps) {

    /** One thing that happened to it. */
    @Serdeable
    public record Step(
            String event,
            @Nullable LocalDate day,
            @Nullable String month,
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

        /** The day, or the month alone where a household is concerned. */
        public String when(Page p) {
            return day != null ? p.f().date(day) : month != null ? p.f().month(month) : "";
        }

        public @Nullable String date() {
            return day == null ? month : day.toString();
        }
    }

    /** Which word says a step; of a household no more than that it is of the territory. */
    public String word(Step step) {
        String word = LifeStep.word(step, steps);
        return word.equals("DeviceDelivered") ? "DeviceDelivered.PUBLIC" : word;
    }

    public String name() {
        return MakerAndModel.of(manufacturer, model);
    }

    public String printed() {
        return code;
    }

    public @Nullable Step last() {
        return steps.isEmpty() ? null : steps.getLast();
    }
}
