package fr.boucle.repairs.erasure;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of nwipe's last table.
 *
 * @param label the model, a slash, and the serial
 * @param speed as printed, for instance {@code 120 MB/s}
 * @param duration as printed, {@code HH:MM:SS}
 */
record NwipeRow(String name, boolean flagged, String status, String label, String speed, String duration) {
    private static final Pattern HOURS = Pattern.compile("(\\d{1,4}):(\\d\\d):(\\d\\d)");
    private static final Pattern SPEED = Pattern.compile("(\\d{1,6})(?: ?)([ KMGT])B/s");
    private static final String UNITS = " KMGT";
    private static final long THOUSAND = 1000;
    private static final Duration SLACK = Duration.ofMinutes(2);
    private static final int PART = 10;

    /** The table's speed may be that of the last minutes only, where a disk with platters is slowest. */
    private static final long SLOWER_AT_THE_END = 4;

    private static final int TABLE_MODEL = 17;

    static NwipeRow of(String name, String[] cells) {
        return new NwipeRow(
                name,
                cells[0].startsWith("!"),
                NwipeCells.word(cells[1]),
                cells[4].strip(),
                cells[2].strip(),
                cells[3].strip());
    }

    String model() {
        int slash = label.lastIndexOf('/');
        return slash < 0 ? label : label.substring(0, slash).strip();
    }

    String serial() {
        int slash = label.lastIndexOf('/');
        return slash < 0 ? "" : label.substring(slash + 1).strip();
    }

    /** Whether the listed model is the table's, which is cut. */
    boolean isModel(String listed) {
        String shown = model();
        String whole = listed.strip();
        String cut =
                whole.length() > TABLE_MODEL ? whole.substring(0, TABLE_MODEL).strip() : whole;
        return shown.isEmpty()
                || whole.toLowerCase(Locale.ROOT).startsWith(shown.toLowerCase(Locale.ROOT))
                || shown.toLowerCase(Locale.ROOT).startsWith(cut.toLowerCase(Locale.ROOT));
    }

    /** Whether a drive of this size can have been written once at the table's speed in the table's time; a short run shows none. */
    boolean couldWrite(long bytes) {
        Matcher said = SPEED.matcher(speed);
        Optional<Duration> shown = shown();
        if (!said.matches() || shown.isEmpty() || Long.parseLong(said.group(1)) == 0) {
            return true;
        }
        double perSecond = Math.pow(THOUSAND, UNITS.indexOf(said.group(2))) * (Long.parseLong(said.group(1)) + 1);
        return perSecond * (shown.get().toSeconds() + 1) * SLOWER_AT_THE_END >= bytes;
    }

    /** Whether the table says about as long as the lines; one that says nothing contradicts nobody. */
    boolean lasted(Duration told) {
        Duration slack = SLACK.plus(told.dividedBy(PART));
        return shown().map(shown -> shown.minus(told).abs().compareTo(slack) <= 0)
                .orElse(true);
    }

    private Optional<Duration> shown() {
        Matcher hours = HOURS.matcher(duration);
        return hours.matches()
                ? Optional.of(Duration.ofHours(Long.parseLong(hours.group(1)))
                        .plusMinutes(Long.parseLong(hours.group(2)))
                        .plusSeconds(Long.parseLong(hours.group(3))))
                : Optional.empty();
    }
}
