package fr.boucle.repairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One run of nwipe inside a log, collected line by line: its notices, then its three tables. */
final class NwipeRun {
    private static final Pattern FOOTER =
            Pattern.compile("Total Throughput .{1,20}/s, (.{1,60}), \\d+R\\+N?B\\+(NV|VL|VA)\\s*$");

    private enum Section {
        NONE,
        ERRORS,
        ERASURE,
        STATUS,
        OVER
    }

    private record StatusRow(String name, boolean flagged, String status, String label) {
        /** The label is the model, a slash, and the serial. */
        String model() {
            int slash = label.lastIndexOf('/');
            return slash < 0 ? label : label.substring(0, slash).strip();
        }

        String serial() {
            int slash = label.lastIndexOf('/');
            return slash < 0 ? "" : label.substring(slash + 1).strip();
        }
    }

    private Section section = Section.NONE;
    private final NwipeNotices notices = new NwipeNotices();
    private final Map<String, Long> errors = new HashMap<>();
    private final Map<String, BigDecimal> percents = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    private final List<StatusRow> rows = new ArrayList<>();

    boolean isOver() {
        return section == Section.OVER;
    }

    boolean isInTable() {
        return section != Section.NONE;
    }

    void read(String line) {
        if (line.startsWith("***")) {
            section = titled(line);
        } else if (section == Section.NONE) {
            notices.read(line);
        } else if (section == Section.STATUS) {
            status(line);
        } else {
            row(line);
        }
    }

    private Section titled(String line) {
        if (line.contains("Error Summary")) {
            return Section.ERRORS;
        }
        if (line.contains("Erasure Summary")) {
            return Section.ERASURE;
        }
        if (line.contains("Drive Status") || (section == Section.STATUS && rows.isEmpty())) {
            return Section.STATUS;
        }
        return section == Section.STATUS ? Section.OVER : Section.NONE;
    }

    private void row(String line) {
        String[] cells = line.split("\\|", 4);
        String name = NwipeCells.name(cells[0]);
        if (cells.length < 4 || name.isEmpty() || name.equals("Device")) {
            return;
        }
        flags.merge(name, cells[0].startsWith("!"), Boolean::logicalOr);
        if (section == Section.ERRORS) {
            errors.put(name, NwipeCells.number(cells[1]) + NwipeCells.number(cells[2]) + NwipeCells.number(cells[3]));
        } else {
            NwipeCells.percent(cells).ifPresent(percent -> percents.put(name, percent));
        }
    }

    private void status(String line) {
        String[] cells = line.split("\\|", 5);
        String name = NwipeCells.name(cells[0]);
        if (cells.length == 5 && !name.equals("Device")) {
            rows.add(new StatusRow(name, cells[0].startsWith("!"), NwipeCells.word(cells[1]), cells[4].strip()));
        }
        Matcher footer = FOOTER.matcher(line);
        if (footer.find()) {
            notices.ran(footer.group(1).strip(), !footer.group(2).equals("NV"));
        }
    }

    List<NwipeDrive> drives() {
        return rows.stream().map(this::drive).toList();
    }

    private NwipeDrive drive(StatusRow row) {
        String device = notices.deviceOf(row.name());
        Optional<NwipeNotices.Listed> known = notices.drive(device);
        String serial = known.map(NwipeNotices.Listed::serial).orElseGet(row::serial);
        Optional<BigDecimal> told = Optional.ofNullable(percents.get(row.name()));
        return new NwipeDrive(
                device,
                known.map(NwipeNotices.Listed::model).orElseGet(row::model),
                serial,
                known.isPresent() && !row.label().endsWith("/" + serial),
                known.map(NwipeNotices.Listed::flash).orElse(false),
                told.or(() -> notices.percentOf(device)).orElse(null),
                row.status(),
                row.flagged() || flags.getOrDefault(row.name(), false),
                errors.get(row.name()),
                notices.method(),
                notices.isVerified());
    }
}
