package fr.boucle.faults;

import java.io.PrintStream;
import java.util.Collections;
import java.util.List;

/** What a run tells at its end. */
record Report(RunOptions options, History history, Mischief mischief, Verdicts verdicts) {
    private static final int SHOWN = 40;

    void print(PrintStream out) {
        int faults =
                mischief.made().values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        out.println("seed          " + options.seed());
        out.println("faults        " + faults + " " + mischief.made());
        out.println("acknowledged  " + history.count(Outcome.DONE) + ", refused " + history.count(Outcome.REFUSED)
                + ", left open " + history.count(Outcome.UNKNOWN) + ", asked again and then acknowledged "
                + history.repeated());
        mischief.away()
                .forEach((part, times) -> out.println("away          %-15s %d times, median %.1f s, longest %.1f s"
                        .formatted(part, times.size(), seconds(median(times)), seconds(Collections.max(times)))));
        out.println("compared      " + verdicts.compared());
        out.println("violations    " + verdicts.violations().size());
        verdicts.violations().stream().limit(SHOWN).forEach(violation -> out.println("  " + violation));
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double seconds(long millis) {
        return millis / 1_000.0;
    }
}
