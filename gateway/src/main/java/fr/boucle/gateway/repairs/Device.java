package fr.boucle.gateway.repairs;

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
        @Nullable String donorOrganisationId,
        @Nullable List<Part> harvested,
        @Nullable List<String> photos,
        @Nullable List<Step> history) {
    private static final List<String> USUAL_CHECKS =
            List.of("POWER", "BATTERY", "SCREEN", "KEYBOARD", "PORTS", "STORAGE");

    /** One disk of it, and what became of its data. */
    @Serdeable
    public record Medium(
            @Nullable String serialNumber,
            @Nullable String type,
            @Nullable Erasure erasure,
            boolean removed,
            @Nullable String fate,
            boolean dataBearing) {
        public String verdict() {
            if (removed) {
                return "REMOVED";
            }
            return erasure == null || erasure.verdict() == null ? "NONE" : erasure.verdict();
        }

        public List<String> reasons() {
            return erasure == null || erasure.reasons() == null
                    ? List.of()
                    : erasure.reasons().stream().map(String::valueOf).toList();
        }

        /** Out of the device with data perhaps on it, and nobody said yet where it goes. */
        public boolean kept() {
            return removed && dataBearing && "KEPT".equals(fate);
        }

        public boolean open() {
            return !removed && (erasure == null || !"ACCEPTED".equals(erasure.verdict()));
        }
    }

    /** What a wipe's log proved. */
    @Serdeable
    public record Erasure(
            @Nullable String verdict, @Nullable List<Object> reasons) {}

    /** A part taken from it. */
    @Serdeable
    public record Part(@Nullable String kind, long massGrams) {}

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

    @Override
    public List<Part> harvested() {
        return harvested == null ? List.of() : harvested;
    }

    @Override
    public List<String> photos() {
        return photos == null ? List.of() : photos;
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

    /** The disks that may hold data and are still to be accounted for when the device becomes waste. */
    public List<Medium> onTheWayOut() {
        return media().stream().filter(medium -> medium.open() || medium.kept()).toList();
    }

    /** Whether it is in the workshop's hands. */
    public boolean onBench() {
        return !in("EXPECTED", "READY", "SCRAPPED", "DELIVERED", "MISSING", "ALIAS");
    }
}
