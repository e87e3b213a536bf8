package fr.boucle.journeys;

import fr.boucle.pagekit.TaskMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a job cost when it was played. */
record JobDone(Job job, Hands hands, TaskMeter.Cost cost) {
    /** What it cost beyond what it may. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (cost.pages() > job.pages) {
            faults.add("%s: %d pages, at most %d".formatted(job, cost.pages(), job.pages));
        }
        if (cost.kibibytes() > job.kibibytes) {
            faults.add("%s: %d KiB, at most %d".formatted(job, cost.kibibytes(), job.kibibytes));
        }
        if (hands.seconds() > job.seconds) {
            faults.add("%s: %.0f seconds, at most %d".formatted(job, hands.seconds(), job.seconds));
        }
        return faults;
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "%-64s %4d pages (most %d), %5d KiB (most %d), %4.0f seconds (most %d), %d acts, %d keys",
                job.what,
                cost.pages(),
                job.pages,
                cost.kibibytes(),
                job.kibibytes,
                hands.seconds(),
                job.seconds,
                hands.acts(),
                hands.keys());
    }
}
