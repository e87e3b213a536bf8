package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Medium;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private Section section = Section.NONE;
    private final NwipeNotices notices = new NwipeNotices();
    private final Map<String, Long> errors = new HashMap<>();
    private final Map<String, BigDecimal> percents = new HashMap<>();
    private final Map<String, Long> totals = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    private final List<NwipeRow> rows = new ArrayList<>();
    private @Nullable LocalDateTime over;

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
            totals.put(name, NwipeCells.number(cells[2]));
            NwipeCells.percent(cells).ifPresent(percent -> percents.put(name, percent));
        }
    }

    private void status(String line) {
        String[] cells = line.split("\\|", 5);
        String name = NwipeCells.name(cells[0]);
        if (cells.length == 5 && !name.equals("Device")) {
            rows.add(NwipeRow.of(name, cells));
        }
        Matcher footer = FOOTER.matcher(line);
        if (footer.find()) {
            notices.read(line);
            over = notices.now();
            notices.ran(footer.group(1).strip(), !footer.group(2).equals("NV"));
        }
    }

    /** The drives of the run; a serial that two drives have which it found, wiped or not, is neither's. */
    List<NwipeDrive> drives() {
        List<NwipeDrive> drives = rows.stream().map(this::drive).toList();
        Set<String> twice = new HashSet<>(notices.sharedSerials());
        twice.addAll(NwipeNotices.repeated(
                drives.stream().map(drive -> Medium.normal(drive.serial())).toList()));
        return drives.stream()
                .map(drive -> twice.contains(Medium.normal(drive.serial())) ? drive.ofSeveral() : drive)
                .toList();
    }

    private NwipeDrive drive(NwipeRow row) {
        String device = notices.deviceOf(row.name());
        NwipeNotes notes = notices.drive(device);
        notes.hides(notices.everywhere());
        NwipeNotes firmware = notices.firmwareOf(device);
        Optional<BigDecimal> told = Optional.ofNullable(percents.get(row.name()));
        NwipeDrive.Notes said = notes.notes(NwipeSuspicions.of(notices, row, totals.get(row.name())));
        return new NwipeDrive(
                device,
                identity(row, device, notes),
                new NwipeDrive.Outcome(
                        told.or(() -> notices.percentOf(device)).orElse(null),
                        row.status(),
                        row.flagged() || flags.getOrDefault(row.name(), false),
                        errors.get(row.name())),
                new NwipeDrive.Way(notices.method(), notices.isVerified(), firmware.sanitize()),
                notes.times(over),
                firmware.hasFailed() ? said.withFailedSanitize() : said);
    }

    private NwipeDrive.Identity identity(NwipeRow row, String device, NwipeNotes notes) {
        String serial = notes.serial().orElseGet(row::serial);
        String model = notes.model().orElseGet(row::model);
        boolean agreed = notes.hasOneSerial()
                && (notes.serial().isEmpty() || row.label().endsWith("/" + serial))
                && row.isModel(model);
        Long bytes = notes.bytes();
        return new NwipeDrive.Identity(
                model,
                serial,
                !agreed,
                false,
                notes.isFlash() || FlashModels.isFlash(device, model),
                bytes == null ? totals.get(row.name()) : bytes);
    }
}
