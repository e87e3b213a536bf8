package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.YearMonth;
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

    static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The day, where it is known. */
    public @Nullable LocalDate exact() {
        return from.equals(until) ? from : null;
    }

    Span and(Span other) {
        return new Span(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }
}
