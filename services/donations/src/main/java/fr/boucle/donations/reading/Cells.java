package fr.boucle.donations.reading;

import java.time.LocalDate;
import java.util.ArrayList;
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
        this.left = new ArrayList<>(raw.quarantined());
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

    void leave(Reason reason) {
        left.add(reason);
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
        return Reason.of(slug, Map.of("column", reading.heading(field)));
    }

    /** When something was; what is no date of the past is doubtful, what says that there is none is none. */
    @Nullable
    Span date(Field field, Doubt.About about, boolean asking) {
        Optional<String> text = raw.text(field).filter(told -> !DateForm.isNothing(told));
        if (text.isEmpty()) {
            return null;
        }
        Optional<Span> span = DateForm.read(text.get(), reading.order(field), reading.today())
                .filter(read ->
                        !read.from().isAfter(reading.today()) && !read.from().isBefore(FIRST_DAY));
        if (span.isEmpty()) {
            Reason reason = PersonalTrace.isIn(text.get()) ? personal(field) : about("date-unreadable", field);
            doubt(asking ? Doubt.asking(about, reason) : Doubt.noting(about, reason));
        } else if (span.get().exact() == null) {
            doubt(Doubt.noting(
                    about,
                    Reason.of(
                            isWhole(span.get()) ? "date-inexact" : "date-order-unknown",
                            Map.of(
                                    "column", reading.heading(field),
                                    "from", span.get().from().toString(),
                                    "until", span.get().until().toString()))));
        }
        return span.map(this::past).orElse(null);
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
