package fr.boucle.observatory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to the question of one month, and how many of them would have bought a new device. */
record AnswerSample(
        @Nullable Integer month,
        long answers,
        long bought,
        @Nullable Instant last) {
    private static final AnswerSample NONE = new AnswerSample(null, 0, 0, null);

    /** Of the month that more households answered, so that a gift counts once; the earlier month of two. */
    static AnswerSample of(List<AnswerCount> counts) {
        return counts.stream()
                .map(AnswerCount::month)
                .distinct()
                .sorted()
                .map(month -> ofMonth(month, counts))
                .reduce(NONE, (one, other) -> other.answers() > one.answers() ? other : one);
    }

    private static AnswerSample ofMonth(int month, List<AnswerCount> counts) {
        List<AnswerCount> all =
                counts.stream().filter(count -> count.month() == month).toList();
        List<AnswerCount> bought =
                all.stream().filter(count -> count.word().equals("NEW")).toList();
        return new AnswerSample(
                month,
                sum(all),
                sum(bought),
                all.stream().map(AnswerCount::last).max(Instant::compareTo).orElse(null));
    }

    private static long sum(List<AnswerCount> counts) {
        return counts.stream().mapToLong(AnswerCount::total).sum();
    }
}
