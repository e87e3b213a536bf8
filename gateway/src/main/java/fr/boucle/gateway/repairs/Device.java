package fr.boucle.gateway.repairs;

import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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
        @Nullable List<GradeLimit> gradeLimits,
        @Nullable String nextStep,
        @Nullable Instant since,
        @Nullable String touchedBy,
        @Nullable String touchedMark,
        @Nullable List<String> options,
        @Nullable List<Disk> media,
        @Nullable String absence,
        @Nullable List<Object> openReasons,
        @Nullable List<String> holds,
        @Nullable Diagnosis diagnosis,
        @Nullable List<String> untested,
        @Nullable List<String> missable,
        @Nullable String certificateId,
        @Nullable String donorOrganisationId,
        @Nullable List<Part> harvested,
        @Nullable List<WastePiece> items,
        @Nullable List<String> photos,
        @Nullable List<Note> notes,
        @Nullable List<KeptReport> reports,
        @Nullable List<Happened> history,
        @Nullable List<Round> rounds,
        @Nullable List<Twin> twins,
        @Nullable Hardware device,
        boolean donorOwns,
        boolean cardsOwed,
        @Nullable LocalDate erasureDeadline) {
    /** What is known of the machine. */
    @Serdeable
    public record Hardware(
            @Nullable String processor,
            @Nullable Integer memoryMegabytes,
            @Nullable Integer batteryHealthPercent) {
        public long memoryGigabytes() {
            return memoryMegabytes == null ? 0 : Math.round(memoryMegabytes / 1024.0);
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

    /** Another file that may be of this machine; where it is another workshop's, that is all that is told. */
    @Serdeable
    public record Twin(
            String twinId,
            List<String> evidence,
            boolean elsewhere,
            @Nullable String deviceId,
            @Nullable String code,
            @Nullable String answer,
            boolean open,
            boolean awaited,
            boolean joined) {}

    /** A part taken from it. */
    @Serdeable
    public record Part(@Nullable String kind, long massGrams) {}

    /** What somebody of the workshop wrote down about it. */
    @Serdeable
    public record Note(
            String noteId, @Nullable String text, @Nullable Instant writtenAt) {}

    @Override
    public List<Disk> media() {
        return media == null ? List.of() : media;
    }

    @Override
    public List<String> holds() {
        return holds == null ? List.of() : holds;
    }

    @Override
    public List<Happened> history() {
        return history == null ? List.of() : history;
    }

    @Override
    public List<Part> harvested() {
        return harvested == null ? List.of() : harvested;
    }

    @Override
    public List<WastePiece> items() {
        return items == null ? List.of() : items;
    }

    @Override
    public List<String> photos() {
        return photos == null ? List.of() : photos;
    }

    @Override
    public List<Note> notes() {
        return notes == null ? List.of() : notes;
    }

    @Override
    public List<KeptReport> reports() {
        return reports == null ? List.of() : reports;
    }

    @Override
    public List<Round> rounds() {
        return rounds == null ? List.of() : rounds;
    }

    @Override
    public List<Twin> twins() {
        return twins == null ? List.of() : twins;
    }

    public String name() {
        return MakerAndModel.of(manufacturer, model);
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

    /** The answers that a check has: nobody says of a device that it has none of what every such device has. */
    public List<String> answers(String check) {
        return missable != null && missable.contains(check)
                ? List.of("PASS", "FAIL", "NOT_TESTED", "NOT_APPLICABLE")
                : List.of("PASS", "FAIL", "NOT_TESTED");
    }

    /** What is known of a check. */
    public String result(String check) {
        if (failed().contains(check)) {
            return "FAIL";
        }
        if (of(Diagnosis::passed).contains(check)) {
            return "PASS";
        }
        boolean none = of(Diagnosis::notApplicable).contains(check);
        return none && answers(check).contains("NOT_APPLICABLE") ? "NOT_APPLICABLE" : "NOT_TESTED";
    }

    /** It failed, was repaired, and nobody tried it since. */
    public boolean retest(String check) {
        return of(Diagnosis::toRetest).contains(check);
    }

    public @Nullable String battery() {
        Integer health = diagnosis == null ? null : diagnosis.batteryHealthPercent();
        return health == null ? null : health.toString();
    }

    private List<String> of(Function<Diagnosis, @Nullable List<String>> part) {
        List<String> said = diagnosis == null ? null : part.apply(diagnosis);
        return said == null ? List.of() : said;
    }

    /** The memory that only the maker's own reset erases, where it is still open. */
    public @Nullable String resettable() {
        return media().stream()
                .filter(medium -> medium.open() && medium.isReset(kind))
                .map(Disk::serialNumber)
                .findFirst()
                .orElse(null);
    }

    /** Whether its memory is built in: nobody finds that there is none. */
    public boolean inBoard() {
        return media().stream().anyMatch(medium -> !medium.removed() && medium.isReset(kind));
    }

    /** Whether it may hold a disk that nobody looked for. */
    public boolean unsearched() {
        return openReasons != null && !openReasons.isEmpty() && media().stream().noneMatch(Disk::open);
    }

    /** What somebody says is no disk, and waits for another pair of eyes. */
    public List<Disk> doubted() {
        return media().stream()
                .filter(medium -> "DOUBTED".equals(medium.verdict()))
                .toList();
    }

    /** Whether a log was dated before the device came. */
    public boolean asksForDate() {
        return media().stream().anyMatch(medium -> medium.reasons().contains("run-before-arrival"));
    }

    /** Whether it is in the workshop's hands. */
    public boolean onBench() {
        return !in("EXPECTED", "READY", "SCRAPPED", "DELIVERED", "MISSING", "ALIAS");
    }
}
