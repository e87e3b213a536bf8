package fr.boucle.journeys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** One log, constructed in nwipe's format, of all the disks that a bench machine wiped in one go. */
final class WipeLog {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    private static final Duration WIPING = Duration.ofMinutes(144);
    private static final String RULE = "-".repeat(80);
    private static final String STARS = "*".repeat(80);
    /** Of no disk that another journey wipes: a run is known by its moment, its bay, its disk's size and model. */
    private static final String MODEL = "ST500LM030-2E717D";

    private static final long BYTES = 500_107_862_016L;
    private static final int LETTERS = 26;

    private final LocalDateTime ended;
    private final List<Drive> drives = new ArrayList<>();

    /** A log that ended some seconds ago, fewer than the one before: no two runs of a machine end at the same moment. */
    WipeLog(int secondsAgo) {
        ended = LocalDateTime.now(ZoneOffset.UTC).minusSeconds(secondsAgo);
    }

    private record Drive(String name, String serial, boolean failed) {
        String line(String format, Object... values) {
            return (failed ? "!" : " ") + " " + " ".repeat(Math.max(0, 8 - name.length())) + name
                    + format.formatted(values);
        }
    }

    WipeLog erased(String serial) {
        drives.add(new Drive(name(drives.size()), serial, false));
        return this;
    }

    WipeLog failed(String serial) {
        drives.add(new Drive(name(drives.size()), serial, true));
        return this;
    }

    byte[] bytes() {
        List<String> lines = new ArrayList<>();
        lines.add(began("   info: nwipe 0.37"));
        for (Drive drive : drives) {
            lines.add(began(" notice: Found /dev/%s,  ATA    , %s, 500 GB, S/N=%s"
                    .formatted(drive.name(), MODEL, drive.serial())));
            lines.add(began("   info: No hidden sectors on /dev/" + drive.name()));
        }
        lines.add(began(" notice: Program options are set as follows..."));
        lines.add(began(" notice:   banner   = nwipe 0.37"));
        lines.add(began(" notice:   method   = Fill With Zeros"));
        lines.add(began(" notice:   rounds   = 1"));
        lines.add(began(" notice:   verify   = 1 (last pass)"));
        drives.forEach(drive -> run(drive, lines));
        tables(lines);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void run(Drive drive, List<String> lines) {
        String device = "/dev/" + drive.name();
        lines.add(began(" notice: %s has serial number %s".formatted(device, drive.serial())));
        lines.add(began(" notice: %s, sect/blk/dev 512/4096/%d".formatted(device, BYTES)));
        lines.add(began(" notice: Invoking method 'Fill With Zeros' on " + device));
        lines.add(began(" notice: Starting round 1 of 1 on " + device));
        lines.add(ended(" notice: %d bytes written to %s".formatted(BYTES, device)));
        lines.add(ended(" notice: Verified pass 1 of 1, round 1 of 1, on '%s'.".formatted(device)));
        lines.add(ended(" notice: Finished final round 1 of 1 on " + device));
    }

    private void tables(List<String> lines) {
        lines.addAll(List.of("", "*".repeat(32) + " Error Summary " + "*".repeat(33)));
        lines.add("!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors");
        lines.add(RULE);
        drives.forEach(drive -> lines.add(
                drive.line(" |           %d |                    0 |                    0", drive.failed() ? 3 : 0)));
        lines.addAll(List.of(STARS, "", "*".repeat(33) + " Drive Status " + "*".repeat(33)));
        lines.add("!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number");
        lines.add(RULE);
        drives.forEach(drive -> lines.add(drive.line(
                " |%s|  116 MB/s | 02:24:00 | %s/%s",
                drive.failed() ? "-FAILED-" : " Erased ", MODEL, drive.serial())));
        lines.addAll(List.of(RULE, ended("Total Throughput  116 MB/s, Fill With Zeros, 1R+NB+VL"), STARS, ""));
        lines.add(ended("   info: Nwipe successfully completed. See summary table for details."));
    }

    private String began(String text) {
        return "[" + STAMP.format(ended.minus(WIPING)) + "] " + text;
    }

    private String ended(String text) {
        return "[" + STAMP.format(ended) + "] " + text;
    }

    private static String name(int number) {
        String last = String.valueOf((char) ('a' + number % LETTERS));
        return "sd" + (number < LETTERS ? "" : String.valueOf((char) ('a' + number / LETTERS - 1))) + last;
    }
}
