package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Reasons;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A device in the workshop. */
@Serdeable
public record Device(
        String deviceId,
        @Nullable String code,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable Long massGrams,
        @Nullable String grade,
        @Nullable String nextStep,
        @Nullable List<Medium> media,
        @Nullable List<Object> openReasons,
        @Nullable List<String> untested,
        @Nullable String certificateId,
        @Nullable List<Step> history) {
    private static final List<String> USUAL_CHECKS =
            List.of("POWER", "BATTERY", "SCREEN", "KEYBOARD", "PORTS", "STORAGE");

    /** One disk of it, and what became of its data. */
    @Serdeable
    public record Medium(
            @Nullable String serialNumber,
            @Nullable String type,
            @Nullable Erasure erasure,
            boolean removed) {
        public String verdict() {
            if (removed) {
                return "REMOVED";
            }
            return erasure == null || erasure.verdict() == null ? "NONE" : erasure.verdict();
        }

        public String sentence() {
            return erasure == null ? "" : Reasons.sentence(erasure.reasons());
        }

        public boolean open() {
            return !removed && (erasure == null || !"ACCEPTED".equals(erasure.verdict()));
        }
    }

    /** What a wipe's log proved. */
    @Serdeable
    public record Erasure(
            @Nullable String verdict, @Nullable List<Object> reasons) {}

    /** What happened to it here. */
    @Serdeable
    public record Step(@Nullable String event, @Nullable Instant at) {}

    @Override
    public List<Medium> media() {
        return media == null ? List.of() : media;
    }

    @Override
    public List<Step> history() {
        return history == null ? List.of() : history;
    }

    public String name() {
        return Stream.of(manufacturer, model)
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
    }

    public String printed() {
        return code == null ? deviceId.substring(0, 8) : code;
    }

    public boolean in(String... states) {
        return Stream.of(states).anyMatch(wanted -> wanted.equals(state));
    }

    /** What the rules say to do now. */
    public boolean next(String... steps) {
        return Stream.of(steps).anyMatch(step -> step.equals(nextStep));
    }

    /** What is still to be tried on this kind of device. */
    public List<String> checks() {
        return untested == null || untested.isEmpty() ? USUAL_CHECKS : untested;
    }

    public String reasons() {
        return Reasons.sentence(openReasons);
    }

    /** Whether a disk still keeps it on the bench. */
    public boolean erasureOpen() {
        return media().stream().anyMatch(Medium::open);
    }
}
