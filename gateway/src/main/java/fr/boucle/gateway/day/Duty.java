package fr.boucle.gateway.day;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a role, of which there may be several.
 *
 * @param title what is to be done, a French sentence that the words know
 * @param place the page in the menu that it belongs to
 * @param to where all of them are
 * @param count how many wait
 * @param more whether there are more than were counted
 * @param lines the first of them, the oldest deadline first
 */
public record Duty(String title, String place, String to, long count, boolean more, List<Task> lines) {
    /** How many are asked for: those that are shown, and what the number in the menu says when nobody counts. */
    public static final int ASKED = 50;

    private static final int SHOWN = 5;

    /**
     * One of them.
     *
     * @param what a code of the services that says what it is, where there is one
     * @param text what it is about, by its proper name
     * @param due the day that it is told with, where there is one
     * @param when what that day says
     * @param to where it is done
     * @param notes what else is said of it, in the reader's language
     */
    public record Task(
            @Nullable Code what,
            String text,
            @Nullable LocalDate due,
            When when,
            String to,
            List<Function<Page, String>> notes) {
        public Task(@Nullable Code what, String text, @Nullable LocalDate due, String to) {
            this(what, text, due, When.BEFORE, to, List.of());
        }

        public Task(String text, @Nullable LocalDate due, String to) {
            this(null, text, due, to);
        }

        /** The same, its day being another than a deadline. */
        public Task told(When day) {
            return new Task(what, text, due, day, to, notes);
        }

        /** The same with what else is said of it. */
        @SafeVarargs
        public final Task noting(Function<Page, String>... said) {
            return new Task(what, text, due, when, to, List.of(said));
        }
    }

    /** What the day of a task says: until when it can wait, since when it waits, or when it takes place. */
    public enum When {
        BEFORE,
        SINCE,
        ON
    }

    /** A code with its family, told in the reader's language. */
    public record Code(String family, String code) {}

    /** From what a service answered. */
    public static <T> Duty of(
            String title, String place, String to, ServiceCalls.Rows<T> rows, Function<T, Task> line) {
        Long total = rows.total();
        List<Task> lines = rows.rows().stream()
                .map(line)
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SHOWN)
                .toList();
        return new Duty(
                title,
                place,
                to,
                total == null ? rows.rows().size() : total,
                total == null ? rows.more() : rows.uncounted(),
                lines);
    }

    /** The same with one more line above the others. */
    public Duty beginning(Task first) {
        return new Duty(
                title,
                place,
                to,
                count,
                more,
                Stream.concat(Stream.of(first), lines.stream()).toList());
    }

    /** The same with one more line below the others. */
    public Duty ending(Task last) {
        List<Task> all = Stream.concat(lines.stream(), Stream.of(last)).toList();
        return new Duty(title, place, to, count, more, all);
    }

    public boolean waits() {
        return !lines.isEmpty();
    }

    /** The first deadline first, then what waits without one, the longest first, then what has no day. */
    static Comparator<Duty> oldestFirst() {
        Comparator<@Nullable LocalDate> late = Comparator.nullsLast(Comparator.naturalOrder());
        return Comparator.comparing((Duty duty) -> duty.first(true), late)
                .thenComparing(duty -> duty.first(false), late);
    }

    private @Nullable LocalDate first(boolean deadline) {
        return lines.stream()
                .filter(line -> line.due() != null && deadline == (line.when() != When.SINCE))
                .map(Task::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
