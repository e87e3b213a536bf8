package fr.boucle.donations.reading;

import fr.boucle.donations.reading.RawDevice.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one machine, read one at a time. What cannot be read is left out with its reason; the text is never repeated
 * there, for a shifted column may hold anything.
 */
final class Cells {
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);

    private final RawDevice raw;
    private final LocalDate today;
    private final boolean monthFirst;
    private final List<Reason> left;

    Cells(RawDevice raw, LocalDate today, boolean monthFirst) {
        this.raw = raw;
        this.today = today;
        this.monthFirst = monthFirst;
        this.left = new ArrayList<>(raw.quarantined());
    }

    RawDevice raw() {
        return raw;
    }

    /** What was left out so far. */
    List<Reason> left() {
        return left;
    }

    void leave(Reason reason) {
        var _ = left.add(reason);
    }

    Optional<String> text(Field field) {
        return raw.text(field);
    }

    /** A serial or tag; a placeholder counts as none. */
    Optional<String> named(Field field, String slug) {
        Optional<String> text = hardware(field);
        if (text.filter(Texts::isPlaceholder).isPresent()) {
            leave(Reason.of(slug, "The maker's placeholder counts as none."));
            return Optional.empty();
        }
        return text;
    }

    /** A text that is kept as it is, unless it speaks of a person. */
    Optional<String> hardware(Field field) {
        Optional<String> text = raw.text(field);
        if (text.filter(PersonalTrace::isIn).isPresent()) {
            leave(personal(field));
            return Optional.empty();
        }
        return text;
    }

    static Reason personal(Field field) {
        return Reason.of(
                "looks-personal", "The column " + field + " holds a contact or login here and was left out, unread.");
    }

    @Nullable
    LocalDate day(Field field) {
        return read(
                field,
                text -> Texts.day(text, monthFirst).filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(today)),
                "date-unreadable");
    }

    <T> @Nullable T read(Field field, Function<String, Optional<T>> reading, String slug) {
        Optional<String> text = raw.text(field);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> value = reading.apply(text.get());
        if (value.isEmpty()) {
            leave(Reason.of(slug, "The column " + field + " cannot be read here and was left out."));
        }
        return value.orElse(null);
    }
}
