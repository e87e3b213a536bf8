package fr.boucle.repairs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One run of nwipe inside a log, collected line by line. */
final class NwipeRun {
    private static final Pattern FOUND =
            Pattern.compile("Found (/dev/\\S+), ([^,]{0,40}), (.{0,200}), ([^,]{0,40}), S/N=(.*)$");
    private static final Pattern OLD_SIZE = Pattern.compile("(/dev/\\S+), sect/blk/dev \\d+/\\d+/(\\d{1,18})");
    private static final Pattern GEOMETRY = Pattern.compile("(/dev/\\S+): Device geometry is as follows");
    private static final Pattern NEW_SIZE = Pattern.compile("Total device bytes\\s+= (\\d{1,18})");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}) bytes written to (/dev/\\S+)");
    private static final Pattern ENDED = Pattern.compile("Finished final round \\d+ of \\d+ on (/dev/\\S+)");
    private static final Pattern METHOD = Pattern.compile("notice:\\s+method\\s+= (.{1,60})$");
    private static final Pattern VERIFY = Pattern.compile("notice:\\s+verify\\s+= (\\d)");
    private static final Pattern FOOTER =
            Pattern.compile("Total Throughput .{1,20}/s, (.{1,60}), \\d+R\\+N?B\\+(NV|VL|VA)\\s*$");

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,4})?)\\s*%");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private enum Section {
        NONE,
        ERRORS,
        ERASURE,
        STATUS,
        OVER
    }

    private record Listed(String model, String serial, boolean flash) {}

    private record StatusRow(String name, boolean flagged, String status, String label) {}

    private Section section = Section.NONE;
    private final Map<String, Listed> listed = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, Long> written = new HashMap<>();
    private final Map<String, Boolean> ended = new HashMap<>();
    private final Map<String, Long> errors = new HashMap<>();
    private final Map<String, BigDecimal> percents = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    private final List<StatusRow> rows = new ArrayList<>();
    private String geometryOf = "";
    private String method = "";
    private boolean verified;

    boolean isOver() {
        return section == Section.OVER;
    }

    boolean isInTable() {
        return section != Section.NONE;
    }

    void read(String line) {
        if (line.startsWith("***")) {
            title(line);
        } else if (section == Section.NONE) {
            notice(line);
        } else if (section == Section.STATUS) {
            status(line);
        } else {
            row(line);
        }
    }

    private void title(String line) {
        if (line.contains("Error Summary")) {
            section = Section.ERRORS;
        } else if (line.contains("Erasure Summary")) {
            section = Section.ERASURE;
        } else if (line.contains("Drive Status")) {
            section = Section.STATUS;
        } else if (section == Section.STATUS) {
            section = rows.isEmpty() ? Section.STATUS : Section.OVER;
        } else {
            section = Section.NONE;
        }
    }

    private void notice(String line) {
        Matcher m;
        if ((m = FOUND.matcher(line)).find()) {
            listed.put(
                    m.group(1),
                    new Listed(
                            m.group(3).strip(), m.group(5).strip(), m.group(2).contains("SSD")));
        } else if ((m = OLD_SIZE.matcher(line)).find()) {
            sizes.put(m.group(1), Long.parseLong(m.group(2)));
        } else if ((m = GEOMETRY.matcher(line)).find()) {
            geometryOf = m.group(1);
        } else if ((m = NEW_SIZE.matcher(line)).find()) {
            sizes.put(geometryOf, Long.parseLong(m.group(1)));
        } else if ((m = WRITTEN.matcher(line)).find()) {
            written.merge(m.group(2), Long.parseLong(m.group(1)), Math::min);
        } else if ((m = ENDED.matcher(line)).find()) {
            ended.put(m.group(1), true);
        } else if ((m = METHOD.matcher(line)).find()) {
            method = m.group(1).strip();
        } else if ((m = VERIFY.matcher(line)).find()) {
            verified = !m.group(1).equals("0");
        }
    }

    private void row(String line) {
        String[] cells = line.split("\\|", 4);
        String name = name(cells[0]);
        if (cells.length < 4 || name.isEmpty() || name.equals("Device")) {
            return;
        }
        flags.merge(name, cells[0].startsWith("!"), Boolean::logicalOr);
        if (section == Section.ERRORS) {
            errors.put(name, number(cells[1]) + number(cells[2]) + number(cells[3]));
        } else {
            BigDecimal percent = percent(cells);
            if (percent != null) {
                percents.put(name, percent);
            }
        }
    }

    private void status(String line) {
        String[] cells = line.split("\\|", 5);
        String name = name(cells[0]);
        if (cells.length == 5 && !name.equals("Device")) {
            rows.add(new StatusRow(name, cells[0].startsWith("!"), word(cells[1]), cells[4].strip()));
        }
        Matcher footer = FOOTER.matcher(line);
        if (footer.find()) {
            method = footer.group(1).strip();
            verified = !footer.group(2).equals("NV");
        }
    }

    List<NwipeDrive> drives() {
        return rows.stream().map(this::drive).toList();
    }

    private NwipeDrive drive(StatusRow row) {
        String device = deviceOf(row.name());
        Listed known = listed.get(device);
        int slash = row.label().lastIndexOf('/');
        String shownSerial = slash < 0 ? "" : row.label().substring(slash + 1).strip();
        String shownModel =
                slash < 0 ? row.label() : row.label().substring(0, slash).strip();
        String serial = known == null ? shownSerial : known.serial();
        return new NwipeDrive(
                device,
                known == null ? shownModel : known.model(),
                serial,
                known != null && !row.label().endsWith("/" + serial),
                known != null && known.flash(),
                percentOf(row.name(), device),
                row.status(),
                row.flagged() || flags.getOrDefault(row.name(), false),
                errors.get(row.name()),
                method,
                verified);
    }

    /** Tables cut a long name to its last characters: {@code nvme0n1} may be {@code vme0n1}. */
    private String deviceOf(String name) {
        List<String> candidates = listed.containsKey("/dev/" + name)
                ? List.of("/dev/" + name)
                : listed.keySet().stream().filter(path -> path.endsWith(name)).toList();
        return candidates.size() == 1 ? candidates.getFirst() : "/dev/" + name;
    }

    /** The table's figure; before 0.41 there was none, and the bytes of the shortest pass against the size say it. */
    private @Nullable BigDecimal percentOf(String name, String device) {
        BigDecimal told = percents.get(name);
        Long size = sizes.get(device);
        Long least = written.get(device);
        if (told != null || size == null || size == 0 || least == null || !ended.containsKey(device)) {
            return told;
        }
        return BigDecimal.valueOf(least)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(size), 2, RoundingMode.DOWN);
    }

    private static @Nullable BigDecimal percent(String[] cells) {
        Matcher told = PERCENT.matcher(cells[3]);
        if (!told.find()) {
            return null;
        }
        boolean whole = number(cells[1]) >= number(cells[2]);
        // a rounded 100.00 % with bytes missing is not the whole drive
        return whole ? new BigDecimal(told.group(1)) : new BigDecimal(told.group(1)).min(new BigDecimal("99.99"));
    }

    private static String name(String cell) {
        return cell.replace("!", "").strip();
    }

    private static String word(String cell) {
        return cell.replace("-", "").strip();
    }

    /** A count that cannot be read counts as wrong, never as none. */
    private static long number(String cell) {
        String digits = cell.strip();
        return DIGITS.matcher(digits).matches() ? Long.parseLong(digits) : 1;
    }
}
