package fr.boucle.repairs.erasure;

import java.util.ArrayList;
import java.util.List;

/** A log of nwipe as text, line by line as the program writes it, for the cases that people met. */
final class NwipeText {
    static final long TERABYTE = 1_000_204_886_016L;
    static final String HDD = "ST1000DM003-1SB10C";

    private final String version;
    private final List<Drive> drives = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String method = "Fill With Zeros";
    private String day = "2026/11/20";

    NwipeText(String version) {
        this.version = version;
    }

    private record Drive(
            String device, String bus, String model, String serial, long bytes, String status, int errors) {
        String name() {
            return device.substring("/dev/".length());
        }

        String shown() {
            return model.substring(0, Math.min(17, model.length())).strip() + "/" + serial;
        }

        String flag() {
            return errors > 0 ? "!" : " ";
        }
    }

    /** A whole log of one terabyte disk. */
    static NwipeText disk(String version, String serial) {
        return new NwipeText(version).drive("/dev/sda", "ATA    ", HDD, serial, TERABYTE);
    }

    NwipeText drive(String device, String bus, String model, String serial, long bytes) {
        drives.add(new Drive(device, bus, model, serial, bytes, " Erased ", 0));
        return this;
    }

    NwipeText failed(String device, String model, String serial, long bytes) {
        drives.add(new Drive(device, "USB    ", model, serial, bytes, "-FAILED-", 1));
        return this;
    }

    /** A line before the options, after its time. */
    NwipeText line(String text) {
        warnings.add(text);
        return this;
    }

    NwipeText by(String label) {
        method = label;
        return this;
    }

    NwipeText on(String otherDay) {
        day = otherDay;
        return this;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(at("09:12:01", "   info: nwipe " + version));
        drives.forEach(drive -> lines.add(at(
                "09:12:02",
                " notice: Found " + drive.device() + ",  " + drive.bus() + ", " + drive.model() + ", "
                        + drive.bytes() / 1_000_000_000 + " GB, S/N=" + drive.serial())));
        warnings.forEach(warning -> lines.add(at("09:12:02", warning)));
        lines.add(at("09:12:03", " notice: Program options are set as follows..."));
        lines.add(at("09:12:03", " notice:   banner   = nwipe " + version));
        lines.add(at("09:12:03", " notice:   method   = " + method));
        lines.add(at("09:12:03", " notice:   verify   = 1 (last pass)"));
        drives.forEach(drive -> passes(drive, lines));
        tables(lines);
        return String.join("\n", lines) + "\n";
    }

    private void passes(Drive drive, List<String> lines) {
        lines.add(at("09:12:04", " notice: " + drive.device() + " has serial number " + drive.serial()));
        lines.add(at("09:12:04", " notice: " + drive.device() + ", sect/blk/dev 512/4096/" + drive.bytes()));
        lines.add(at("09:12:04", " notice: Invoking method '" + method + "' on " + drive.device()));
        lines.add(at("09:12:04", " notice: Starting round 1 of 1 on " + drive.device()));
        lines.add(at("11:12:04", " notice: " + drive.bytes() + " bytes written to " + drive.device()));
        lines.add(at("13:12:04", " notice: Verified pass 1 of 1, round 1 of 1, on '" + drive.device() + "'."));
        lines.add(at("13:12:04", " notice: Finished final round 1 of 1 on " + drive.device()));
    }

    private void tables(List<String> lines) {
        String rule = "-".repeat(80);
        lines.add("");
        lines.add("*".repeat(32) + " Error Summary " + "*".repeat(33));
        lines.add("!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors");
        lines.add(rule);
        drives.forEach(drive -> lines.add("%s %8s |           %d |                    0 |                    0"
                .formatted(drive.flag(), drive.name(), drive.errors())));
        lines.add("*".repeat(80));
        lines.add("");
        lines.add("*".repeat(33) + " Drive Status " + "*".repeat(33));
        lines.add("!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number");
        lines.add(rule);
        drives.forEach(drive -> lines.add("%s %8s |%s|  120 MB/s | 04:00:00 | %s"
                .formatted(drive.flag(), drive.name(), drive.status(), drive.shown())));
        lines.add(rule);
        lines.add(at("13:12:10", "Total Throughput  120 MB/s, " + method + ", 1R+NB+VL"));
        lines.add("*".repeat(80));
    }

    private String at(String time, String text) {
        return "[" + day + " " + time + "] " + text;
    }
}
