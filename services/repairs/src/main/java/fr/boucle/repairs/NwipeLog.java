package fr.boucle.repairs;

import fr.boucle.web.Refusal;
import java.nio.charset.StandardCharsets;
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
    private static final Pattern VERSION = Pattern.compile("\\bnwipe (\\d+\\.\\d+(?:\\.\\d+)?)\\b");
    private static final Pattern BEGINS = Pattern.compile("Program options are set as follows|Invoking method '");
    private static final int MAX_LINE = 2_000;

    /**
     * Reads a file as it was sent; what is no text is not even looked at.
     *
     * @throws Refusal when it is not a log of nwipe, or not a whole one
     */
    static NwipeLog read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF") || text.indexOf(0) >= 0) {
            throw new Refusal(
                    RepairRefusal.NOT_A_LOG,
                    "This is a PDF or another file that is not text. nwipe's PDF certificate proves nothing here: send"
                            + " the text file of nwipe --logfile.");
        }
        return read(text);
    }

    /**
     * Reads a log.
     *
     * @throws Refusal when it is not a log of nwipe, or not a whole one
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
                version = "nwipe " + named.group(1);
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
        refuseIncomplete(version, tables, began || run.isInTable());
        return new NwipeLog(version.isEmpty() ? "nwipe" : version, List.copyOf(drives));
    }

    private static void refuseIncomplete(String version, int tables, boolean unfinished) {
        if (unfinished || (tables == 0 && !version.isEmpty())) {
            throw new Refusal(
                    RepairRefusal.LOG_TRUNCATED,
                    "The last run has no whole table « Drive Status », so what became of its drives is not known. Send"
                            + " the log as nwipe wrote it, to its end.");
        }
        if (tables == 0) {
            throw new Refusal(
                    RepairRefusal.NOT_A_LOG,
                    "It has no table « Drive Status » of nwipe 0.32 to 0.42. Send the file of nwipe --logfile, or record"
                            + " another program's erasure by hand.");
        }
    }
}
