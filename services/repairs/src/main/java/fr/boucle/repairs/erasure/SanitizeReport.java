package fr.boucle.repairs.erasure;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What hdparm and nvme-cli print while a drive's own firmware sanitises it: who it is ({@code hdparm -I}, {@code nvme id-ctrl}),
 * what it was told ({@code --sanitize-…}, or SCDW10), and how it ended ({@code --sanitize-status}, {@code nvme sanitize-log}),
 * between two lines of {@code date -Is}. What is not in the file is not known: each gap is a reason of its own.
 */
final class SanitizeReport {
    private static final Pattern SIGN = Pattern.compile("(?m)^\\s*Sanitize status:|\\(SSTAT\\)\\s*:");
    private static final Pattern ATA_DRIVE = Pattern.compile("^(/dev/[a-z0-9]+):\\s*$");
    private static final Pattern NVME_DRIVE = Pattern.compile("^NVME Identify Controller:");
    private static final Pattern DATE =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:?\\d\\d)$");

    private final List<SanitizedDrive> drives = new ArrayList<>();
    private final Set<String> tools = new TreeSet<>();
    private @Nullable LocalDateTime began;
    private @Nullable LocalDateTime ended;

    private SanitizeReport() {}

    static boolean isOne(String text) {
        return SIGN.matcher(text).find() && !text.contains("nwipe");
    }

    static NwipeLog read(String text) {
        SanitizeReport report = new SanitizeReport();
        text.lines().map(String::stripTrailing).forEach(report::line);
        NwipeDrive.Times times = new NwipeDrive.Times(report.began, report.ended);
        return new NwipeLog(
                String.join(", ", report.tools),
                report.drives.stream()
                        .filter(SanitizedDrive::isTold)
                        .map(drive -> drive.read(times))
                        .toList());
    }

    private void line(String line) {
        if (DATE.matcher(line).matches()) {
            date(line);
            return;
        }
        Matcher ata = ATA_DRIVE.matcher(line);
        if (ata.matches()) {
            open("hdparm", ata.group(1));
        } else if (NVME_DRIVE.matcher(line).find()) {
            open("nvme-cli", "/dev/nvme" + drives.size() + "n1");
        } else if (!drives.isEmpty()) {
            drives.getLast().line(line);
        }
    }

    /** hdparm names the drive before each command; it is one drive until another is named. */
    private void open(String tool, String device) {
        if (drives.isEmpty() || !drives.getLast().device().equals(device)) {
            drives.add(new SanitizedDrive(device));
        }
        Object _ = tools.add(tool);
    }

    private void date(String line) {
        try {
            LocalDateTime read = OffsetDateTime.parse(line)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
            if (began == null) {
                began = read;
            } else {
                ended = read;
            }
        } catch (DateTimeException _) {
            // no date of ISO 8601 is none at all: the run has no date, and says so
        }
    }
}
