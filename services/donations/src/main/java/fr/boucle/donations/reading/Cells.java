package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one machine, read one at a time. What cannot be read is left out with its reason; the text is never repeated
 * there, for a shifted column may hold anything.
 */
final class Cells {
    private static final LocalDate FIRST_DAY = LocalDate.of(1975, 1, 1);
    private static final int LONGEST = 300;

    private final RawDevice raw;
    private final Reading reading;
    private final List<Reason> left;
    private final List<Doubt> doubts = new ArrayList<>();

    Cells(RawDevice raw, Reading reading) {
        this.raw = raw;
        this.reading = reading;
        this.left = new ArrayList<>(new LinkedHashSet<>(raw.quarantined()));
    }

    RawDevice raw() {
        return raw;
    }

    Reading reading() {
        return reading;
    }

    /** What was left out so far. */
    List<Reason> left() {
        return left;
    }

    /** The questions that are open so far. */
    List<Doubt> doubts() {
        return doubts;
    }

    /** Leaves something out; of several things with one reason it is told once. */
    void leave(Reason reason) {
        if (!left.contains(reason)) {
            left.add(reason);
        }
    }

    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    Optional<String> text(Field field) {
        return raw.text(field);
    }

    /** A text that is kept as it is, unless it speaks of a person or is too long to name hardware. */
    Optional<String> hardware(Field field) {
        Optional<String> text = raw.text(field);
        if (text.filter(long_ -> long_.length() > LONGEST).isPresent()) {
            leave(about("text-too-long", field));
            return Optional.empty();
        }
        if (text.filter(PersonalTrace::isIn).isPresent()) {
            leave(personal(field));
            return Optional.empty();
        }
        return text;
    }

    Reason personal(Field field) {
        return about("looks-personal", field);
    }

    /** A reason that names the column by its own heading. */
    Reason about(String slug, Field field) {
        return Reason.of(slug, Map.of("column", raw.heading(field)));
    }

    /** When something was; what is no date of the past is doubtful, what says that there is none is none. */
    @Nullable
    Span date(Field field, Doubt.About about, boolean asking) {
        if (raw.unkept().contains(field)) {
            Reason unkept = about("formula-unkept", field);
            // a date that no correction can name never holds a device up
            doubt(about == Doubt.About.ROW ? Doubt.noting(about, unkept) : Doubt.asking(about, unkept));
            return null;
        }
        List<RawDevice.Said> told = raw.said(field).stream()
                .filter(said -> !DateForm.isNothing(said.text()))
                .toList();
        if (told.isEmpty()) {
            return null;
        }
        RawDevice.Said first = told.getFirst();
        Optional<Span> span = span(field, first.text());
        if (span.isEmpty()) {
            Reason reason = Reason.of(
                    PersonalTrace.isIn(first.text()) ? "looks-personal" : "date-unreadable",
                    Map.of("column", first.heading()));
            doubt(asking ? Doubt.asking(about, reason) : Doubt.noting(about, reason));
        } else if (span.get().exact() == null) {
            doubt(Doubt.noting(
                    about,
                    Reason.of(
                            isWhole(span.get()) ? "date-inexact" : "date-order-unknown",
                            Map.of(
                                    "column", first.heading(),
                                    "from", span.get().from().toString(),
                                    "until", span.get().until().toString()))));
        }
        span.ifPresent(read -> told.stream()
                .skip(1)
                .filter(said -> span(field, said.text()).filter(read::isApart).isPresent())
                .findFirst()
                .ifPresent(said ->
                        leave(Reason.of("date-differs", Map.of("column", first.heading(), "other", said.heading())))));
        return span.map(this::past).orElse(null);
    }

    /** The other day that a date may mean, where it is read with the day first for want of a row that shows it. */
    @Nullable
    LocalDate otherwise(Field field) {
        return reading.isOrderAssumed()
                ? raw.text(field)
                        .flatMap(text -> DateForm.otherwise(text, reading.today()))
                        .orElse(null)
                : null;
    }

    private Optional<Span> span(Field field, String text) {
        return DateForm.read(text, reading.order(field), reading.today())
                .filter(read ->
                        !read.from().isAfter(reading.today()) && !read.from().isBefore(FIRST_DAY));
    }

    /** What began may not have ended yet. */
    private Span past(Span span) {
        return span.until().isAfter(reading.today()) ? new Span(span.from(), reading.today()) : span;
    }

    private static boolean isWhole(Span span) {
        return span.from().getDayOfMonth() == 1
                && span.until().equals(span.until().withDayOfMonth(span.until().lengthOfMonth()));
    }

    <T> @Nullable T read(Field field, Function<String, Optional<T>> reader, String slug) {
        Optional<String> text = raw.text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = text.filter(told -> told.length() <= LONGEST).flatMap(reader);
        if (value.isEmpty()) {
            leave(about(slug, field));
        }
        return value.orElse(null);
    }
}
