package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log of nwipe 0.32 to 0.42, read by its tables: neither the program's exit code nor its last line is trusted, both say
 * success of an aborted run. A file may hold several runs, one after the other.
 *
 * @param version the program and its version, for instance {@code nwipe 0.33}
 * @param drives each drive of each run, in order
 */
record NwipeLog(String version, List<NwipeDrive> drives) {
    private static final Pattern VERSION = Pattern.compile("\\bnwipe (\\d{1,3})\\.(\\d{1,6})(\\.\\d+)?\\b");
    private static final Pattern BEGINS = Pattern.compile("Program options are set as follows|Invoking method '");
    private static final int MAX_LINE = 2_000;
    private static final int OLDEST = 32;
    /** Master calls itself so after 0.42; what comes later may mean something else by the same words. */
    private static final int NEWEST = 43;

    /**
     * Reads a file as it was sent: the text of a log, or nwipe's own PDF; what is neither is not even looked at.
     *
     * @throws Refusal when it is not a log of nwipe, not a whole one, or of a version that cannot be judged
     */
    static NwipeLog read(byte[] file) {
        if (NwipeCertificate.isOne(file)) {
            return NwipeCertificate.read(file);
        }
        String text = LogText.of(file);
        return SanitizeReport.isOne(text) ? SanitizeReport.read(text) : read(text);
    }

    /**
     * Reads a log.
     *
     * @throws Refusal when it is not a log of nwipe, not a whole one, or of a version that cannot be judged
     */
    static NwipeLog read(String text) {
        String version = "";
        List<NwipeDrive> drives = new ArrayList<>();
        NwipeRun run = new NwipeRun();
        boolean began = false;
        int tables = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String shown = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
            Matcher named = VERSION.matcher(shown);
            if (named.find()) {
                version = named.group();
                refuseUnknownVersion(version);
            }
            began |= BEGINS.matcher(shown).find();
            run.read(shown);
            if (run.isOver()) {
                drives.addAll(run.drives());
                run = new NwipeRun();
                began = false;
                tables++;
            }
        }
        refuseIncomplete(text, version, tables, began || run.isInTable());
        return new NwipeLog(version, List.copyOf(drives));
    }

    static void refuseUnknownVersion(String named) {
        Matcher version = VERSION.matcher(named);
        if (!version.find()) {
            throw new Refusal(
                    RepairRefusal.LOG_TRUNCATED,
                    "It does not say which version of nwipe wrote it. Send the file as nwipe wrote it.");
        }
        int major = Integer.parseInt(version.group(1));
        int minor = version.group(2).length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(version.group(2));
        if (major > 0 || minor > NEWEST) {
            throw new Refusal(
                    RepairRefusal.LOG_TOO_NEW,
                    version.group() + " is newer than what is read here (0.32 to 0.42): its words may mean something"
                            + " else. Wipe with one of those, or record the erasure by hand.");
        }
        if (minor < OLDEST) {
            throw new Refusal(
                    RepairRefusal.LOG_TOO_OLD,
                    version.group() + " is too old to judge: its log does not tell each drive's errors. Wipe with nwipe"
                            + " 0.32 to 0.42, or record the erasure by hand.");
        }
    }

    private static void refuseIncomplete(String text, String version, int tables, boolean unfinished) {
        if (unfinished || (tables == 0 && !version.isEmpty())) {
            throw new Refusal(
                    RepairRefusal.LOG_TRUNCATED,
                    "The last run has no whole table « Drive Status », so what became of its drives is not known. Send"
                            + " the log as nwipe wrote it, to its end.");
        }
        if (tables > 0 && version.isEmpty()) {
            throw new Refusal(
                    RepairRefusal.LOG_TRUNCATED,
                    "It does not say which version of nwipe wrote it: its beginning is missing. Send the log whole.");
        }
        if (tables == 0) {
            throw new Refusal(
                    RepairRefusal.NOT_A_LOG,
                    OtherWiper.of(text)
                            .map(other -> "This looks like a report of " + other.name() + ", which is not read here:"
                                    + " record the erasure by hand.")
                            .orElse("It has no table « Drive Status » of nwipe 0.32 to 0.42. Send the file of nwipe"
                                    + " --logfile, or record another program's erasure by hand."));
        }
    }
}
