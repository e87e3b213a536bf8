package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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
        @Nullable Instant since,
        @Nullable List<String> options,
        @Nullable List<Medium> media,
        @Nullable List<Object> openReasons,
        @Nullable Diagnosis diagnosis,
        @Nullable List<String> untested,
        @Nullable String certificateId,
        @Nullable String donorOrganisationId,
        @Nullable List<Part> harvested,
        @Nullable List<String> photos,
        @Nullable List<Step> history) {
    private static final long MEGABYTES = 1_000;

    /** One disk of it, and what became of its data. */
    @Serdeable
    public record Medium(
            @Nullable String serialNumber,
            @Nullable String type,
            @Nullable Long sizeMegabytes,
            @Nullable String model,
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
            return !removed && !List.of("ACCEPTED", "STRUCK").contains(verdict());
        }

        /** Soldered into a phone or tablet: nobody reads a serial on it. */
        public boolean builtIn() {
            return "BUILT-IN".equals(serialNumber);
        }

        public boolean nameless() {
            return serialNumber != null && serialNumber.startsWith("NO-SERIAL-");
        }

        public long gigabytes() {
            return sizeMegabytes == null ? 0 : (sizeMegabytes + MEGABYTES / 2) / MEGABYTES;
        }
    }

    /** What was tested so far. */
    @Serdeable
    public record Diagnosis(
            @Nullable List<String> passed,
            @Nullable List<String> failed,
            @Nullable List<String> notApplicable,
            @Nullable List<String> toRetest,
            @Nullable Integer batteryHealthPercent) {}

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

    /** Whether it may be done besides what the rules say first. */
    public boolean may(String step) {
        return options != null && options.contains(step) && !next(step);
    }

    /** The checklist of its kind, as far as the service told it: tried or not. */
    public List<String> checks() {
        return Stream.of(failed(), untestedChecks(), of(Diagnosis::passed), of(Diagnosis::notApplicable))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    public List<String> failed() {
        return of(Diagnosis::failed);
    }

    public List<String> untestedChecks() {
        return untested == null ? List.of() : untested;
    }

    /** What is known of a check. */
    public String result(String check) {
        if (failed().contains(check)) {
            return "FAIL";
        }
        if (of(Diagnosis::passed).contains(check)) {
            return "PASS";
        }
        return of(Diagnosis::notApplicable).contains(check) ? "NOT_APPLICABLE" : "NOT_TESTED";
    }

    /** It failed, was repaired, and nobody tried it since. */
    public boolean retest(String check) {
        return of(Diagnosis::toRetest).contains(check);
    }

    public @Nullable String battery() {
        return diagnosis == null || diagnosis.batteryHealthPercent() == null
                ? null
                : diagnosis.batteryHealthPercent().toString();
    }

    private List<String> of(Function<Diagnosis, @Nullable List<String>> part) {
        List<String> said = diagnosis == null ? null : part.apply(diagnosis);
        return said == null ? List.of() : said;
    }

    /** The memory that only the maker's own reset erases, where it is still open. */
    public @Nullable String resettable() {
        return media().stream()
                .filter(medium -> medium.open() && (medium.builtIn() || "PHONE_STORAGE".equals(medium.type())))
                .map(Medium::serialNumber)
                .findFirst()
                .orElse(null);
    }

    /** What somebody says is no disk, and waits for another pair of eyes. */
    public List<Medium> doubted() {
        return media().stream()
                .filter(medium -> "DOUBTED".equals(medium.verdict()))
                .toList();
    }

    public List<Medium> nameless() {
        return media().stream()
                .filter(medium -> medium.open() && medium.nameless())
                .toList();
    }

    /** Whether a log was dated before the device came. */
    public boolean asksForDate() {
        return media().stream().anyMatch(medium -> medium.reasons().contains("run-before-arrival"));
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
