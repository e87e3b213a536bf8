package fr.boucle.donations.reading;

import fr.boucle.web.Refusal;
import java.time.Duration;

/** What one file may ask of the machine that reads it: beyond, it is refused, whatever it says of itself. */
final class Limits {
    static final long MAX_BYTES = 200L * 1024 * 1024;
    static final long MAX_UNPACKED = 400L * 1024 * 1024;
    static final long MAX_SHARED_TEXT = 48L * 1024 * 1024;
    static final int MAX_SHARED_TEXTS = 1_500_000;
    static final int MAX_ENTRIES = 2_000;
    static final long MAX_DIRECTORY = 1024L * 1024;
    static final long MAX_RATIO = 300;
    static final long MIN_FOR_RATIO = 64L * 1024 * 1024;
    static final int MAX_COLUMNS = 1_000;
    static final int MAX_CELL = 40_000;
    static final int MAX_SHEETS = 100;
    static final int MAX_LINES = 1_200_000;
    static final int MAX_DEPTH = 60;
    static final int MAX_RUN = 1024 * 1024;
    static final int MAX_VALUES_PER_MACHINE = 20_000;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int LOOK_EVERY = 0xff;

    private final long began = System.nanoTime();
    private long steps;

    /** One more row or machine: a file that takes too long is given up. */
    void step() {
        steps++;
        if ((steps & LOOK_EVERY) == 0 && System.nanoTime() - began > LONGEST.toNanos()) {
            throw FileRefusal.UNREADABLE_FILE.because("file-slow");
        }
        if (steps > 2L * MAX_LINES) {
            throw suspicious("workbook-rows");
        }
    }

    static Refusal suspicious(String sentence) {
        return FileRefusal.SUSPICIOUS_ARCHIVE.because(sentence);
    }
}
