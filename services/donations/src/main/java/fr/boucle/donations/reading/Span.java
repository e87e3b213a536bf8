package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as exactly as a file says it.
 *
 * @param from the first day that it may have been
 * @param until the last
 */
@Serdeable
public record Span(LocalDate from, LocalDate until) {
    static Span day(LocalDate day) {
        return new Span(day, day);
    }

    /** A day, where the calendar has it. */
    static Optional<Span> day(int year, int month, int day) {
        try {
            return Optional.of(day(LocalDate.of(year, month, day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A month, where the calendar has it. */
    static Optional<Span> month(int year, int month) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(new Span(whole.atDay(1), whole.atEndOfMonth()));
    }

    static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The day, where it is known. */
    public @Nullable LocalDate exact() {
        return from.equals(until) ? from : null;
    }

    /** Whether both cannot be the same day. */
    boolean isApart(Span other) {
        return from.isAfter(other.until) || other.from.isAfter(until);
    }

    Span and(Span other) {
        return new Span(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }
}
