package fr.boucle.repairs.erasure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One drive of a {@link SanitizeReport}, line by line: the last state that it tells counts. */
final class SanitizedDrive {
    private static final Pattern NAMED =
            Pattern.compile("^\\s*(Model Number|Serial Number|sn|mn|tnvmcap)\\s*:\\s+(\\S.*)$");
    private static final Pattern SECTORS = Pattern.compile(
            "^\\s*(?:LBA48\\s+user addressable sectors|LBA\\s+user addressable sectors):\\s*(\\d{1,15})$");
    private static final Pattern SECTOR_SIZE =
            Pattern.compile("^\\s*Logical(?:/Physical)?\\s+Sector size:\\s*(\\d{3,5}) bytes$");
    private static final Pattern ORDER =
            Pattern.compile("^\\s*Issuing SANITIZE_(BLOCK_ERASE|CRYPTO_SCRAMBLE|OVERWRITE)\\w* command");
    private static final Pattern STATE = Pattern.compile("^\\s*State:\\s+SD(\\d) ");
    private static final Pattern NVME =
            Pattern.compile("\\((SPROG|SSTAT|SCDW10)\\)\\s*:\\s*(0x[0-9a-fA-F]{1,8}|\\d{1,10})");
    private static final Map<String, String> ATA_ACTIONS =
            Map.of("BLOCK_ERASE", "Block Erase", "CRYPTO_SCRAMBLE", "Crypto Scramble", "OVERWRITE", "Overwrite");
    private static final Map<Long, String> NVME_ACTIONS =
            Map.of(2L, "Block Erase", 3L, "Overwrite", 4L, "Crypto Erase");
    private static final long WHOLE = 0xFFFF;
    private static final long LOW_BITS = 7;
    private static final long DONE = 1;
    private static final long FAILED = 3;
    private static final long DONE_AND_DEALLOCATED = 4;
    private static final int HEXADECIMAL = 16;

    private final String device;
    private String model = "";
    private String serial = "";
    private long sectors;
    private long sectorSize = 512;
    private @Nullable Long bytes;
    private boolean flash;
    private @Nullable String action;
    private boolean told;
    private boolean done;
    private boolean failed;
    private boolean troubled;
    private long progress = WHOLE;

    SanitizedDrive(String device) {
        this.device = device;
        this.flash = device.startsWith("/dev/nvme");
    }

    String device() {
        return device;
    }

    /** Whether it told how a sanitise ended, or that one runs. */
    boolean isTold() {
        return told;
    }

    void line(String line) {
        Matcher named = NAMED.matcher(line);
        Matcher counted = SECTORS.matcher(line);
        Matcher sized = SECTOR_SIZE.matcher(line);
        if (named.matches()) {
            named(named.group(1), named.group(2).strip());
        } else if (counted.matches()) {
            sectors = Math.max(sectors, Long.parseLong(counted.group(1)));
        } else if (sized.matches()) {
            sectorSize = Long.parseLong(sized.group(1));
        } else if (line.contains("Solid State Device")) {
            flash = true;
        } else {
            state(line);
        }
    }

    private void named(String name, String value) {
        switch (name) {
            case "Model Number", "mn" -> model = value;
            case "Serial Number", "sn" -> serial = value;
            default -> bytes = value.matches("\\d{1,15}") ? Long.valueOf(value) : bytes;
        }
    }

    private void state(String line) {
        Matcher order = ORDER.matcher(line);
        Matcher state = STATE.matcher(line);
        Matcher nvme = NVME.matcher(line);
        if (order.find()) {
            action = ATA_ACTIONS.get(order.group(1));
            done = false;
        } else if (state.find()) {
            told = true;
            done = false;
        } else if (line.contains("Last Sanitize Operation Completed Without Error")) {
            done = true;
        } else if (line.contains("bad/missing sense data") || line.contains("SANITIZE failed")) {
            troubled = true;
        } else if (nvme.find()) {
            nvme(nvme.group(1), number(nvme.group(2)));
        }
    }

    private void nvme(String field, long value) {
        switch (field) {
            case "SPROG" -> progress = value;
            case "SSTAT" -> {
                told = true;
                long status = value & LOW_BITS;
                done = (status == DONE || status == DONE_AND_DEALLOCATED) && progress == WHOLE;
                failed = status == FAILED;
            }
            default -> action = NVME_ACTIONS.get(value & LOW_BITS);
        }
    }

    private static long number(String text) {
        return text.startsWith("0x") ? Long.parseLong(text.substring(2), HEXADECIMAL) : Long.parseLong(text);
    }

    NwipeDrive read(NwipeDrive.Times times) {
        Long size = bytes == null && sectors > 0 ? Long.valueOf(sectors * sectorSize) : bytes;
        String status = done ? "Erased" : failed ? "FAILED" : "";
        return new NwipeDrive(
                device,
                new NwipeDrive.Identity(model, serial, false, false, flash, size),
                new NwipeDrive.Outcome(done ? new BigDecimal(100) : null, status, false, troubled ? 1L : 0L),
                new NwipeDrive.Way(action == null ? "" : action, done, Optional.ofNullable(action)),
                times,
                new NwipeDrive.Notes(NwipeDrive.Hidden.NONE, troubled, failed, List.of()));
    }
}
