package fr.boucle.gateway.donations;

import fr.boucle.values.MakerAndModel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a file: what was understood of it, what becomes of it, and which questions it leaves open. */
@Serdeable
public record InventoryRow(
        long line,
        @Nullable String verdict,
        boolean imported,
        @Nullable List<Told> reasons,
        @Nullable Understood understood,
        @Nullable List<Doubt> doubts) {
    /** What a doubt may be about, in the order in which a person answers. */
    public static final List<String> ABOUT =
            List.of("IDENTITY", "KIND", "CONDITION", "MAKER", "ACQUIRED", "RETIRED", "ROW");

    private static final List<String> WORDED = List.of("KIND", "CONDITION", "MAKER");
    private static final long LINES_PER_SHEET = 10_000_000;

    /** What was understood. */
    @Serdeable
    public record Understood(
            @Nullable String kind,
            @Nullable String guess,
            @Nullable String condition,
            @Nullable Name name,
            @Nullable LocalDate acquiredOn,
            @Nullable LocalDate acquiredFrom,
            @Nullable LocalDate acquiredUntil,
            @Nullable LocalDate retiredOn,
            @Nullable List<Medium> media,
            int unidentifiedMedia) {
        @Override
        public List<Medium> media() {
            return media == null ? List.of() : media;
        }
    }

    /** By what the device is known. */
    @Serdeable
    public record Name(
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serialNumber,
            @Nullable String assetTag) {}

    /** A storage medium that the file names. */
    @Serdeable
    public record Medium(@Nullable String type, @Nullable String serialNumber) {}

    /**
     * A question.
     *
     * @param blocking whether the device is not listed before it is answered
     * @param word the cell's words, where several rows use them
     */
    @Serdeable
    public record Doubt(
            @Nullable String about,
            @Nullable String slug,
            boolean blocking,
            @Nullable String detail,
            @Nullable String word) {}

    @Override
    public List<Doubt> doubts() {
        return doubts == null ? List.of() : doubts;
    }

    /** Why it is what it is, without what its questions say already. */
    public List<Told> because() {
        List<String> asked =
                doubts().stream().map(doubt -> String.valueOf(doubt.slug())).toList();
        return reasons == null
                ? List.of()
                : reasons.stream()
                        .filter(told -> !asked.contains(String.valueOf(told.slug())))
                        .toList();
    }

    public boolean is(String wanted) {
        return wanted.equals(verdict);
    }

    /** The row's line in its own sheet. */
    public long lineInSheet() {
        return line % LINES_PER_SHEET;
    }

    /** The number of its sheet, the first is 1. */
    public long sheet() {
        return line / LINES_PER_SHEET + 1;
    }

    /** What its questions are about. */
    public List<String> asked() {
        return ABOUT.stream()
                .filter(about -> doubts().stream().anyMatch(doubt -> about.equals(doubt.about())))
                .toList();
    }

    /** What it leaves no question about. */
    public List<String> settled() {
        return ABOUT.stream()
                .filter(about -> !about.equals("ROW") && !asked().contains(about))
                .toList();
    }

    /** Whether it leaves a question open. */
    public boolean asks(String slug) {
        return doubts().stream().anyMatch(doubt -> slug.equals(doubt.slug()));
    }

    /** Whether an answer may hold for each row with the same words; never for what is stolen or lost. */
    public boolean isWorded() {
        return doubts().stream()
                .filter(doubt -> !"not-yours-to-give".equals(doubt.slug()))
                .anyMatch(doubt -> WORDED.contains(String.valueOf(doubt.about())));
    }

    /** The words of its cells that its questions are about, where several rows use them. */
    public String words() {
        return doubts().stream()
                .flatMap(doubt -> Stream.ofNullable(doubt.word()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public String name() {
        Name name = understood == null ? null : understood.name();
        return name == null ? "" : MakerAndModel.of(name.manufacturer(), name.model());
    }

    /** By what it is known: its serial, else its tag. */
    public String known() {
        Name name = understood == null ? null : understood.name();
        return name == null
                ? ""
                : Stream.of(name.serialNumber(), name.assetTag())
                        .filter(text -> text != null && !text.isEmpty())
                        .collect(Collectors.joining(" / "));
    }
}
