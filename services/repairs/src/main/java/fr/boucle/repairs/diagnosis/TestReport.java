package fr.boucle.repairs.diagnosis;

import fr.boucle.repairs.device.Check;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the report of a free test program says of a machine. Only a whole verdict counts: a program that was stopped proved
 * nothing.
 *
 * @param tool which program wrote it
 */
record TestReport(
        String tool,
        Map<Check, CheckResult> results,
        @Nullable Integer batteryHealthPercent) {
    private static final int PERCENT = 100;

    /** A program, the sign by which its report is known, and what it says. */
    private record Reader(String tool, Pattern sign, Function<String, TestReport> reading) {}

    private static final List<Reader> READERS = List.of(
            new Reader("smartctl", sign("^smartctl \\d"), SmartctlReport::text),
            new Reader("smartctl", sign("\"smartctl\"\\s*:\\s*\\{"), SmartctlReport::json),
            new Reader("memtest86+", sign("Memtest86\\+|MemTest86 "), TestReport::memtest),
            new Reader("stress-ng", sign("^stress-ng: "), TestReport::stress),
            new Reader("powercfg", sign("(?i)\\bbattery report\\b|<BatteryReport"), TestReport::powercfg),
            new Reader("upower", sign("^\\s*(?:native-path|power supply):"), TestReport::upower),
            new Reader("ioreg", sign("AppleSmartBattery|\"DesignCapacity\"\\s*="), TestReport::ioreg));

    private static Pattern sign(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE);
    }

    /** Reads a report; none where no program of those known wrote it. */
    static Optional<TestReport> read(String text) {
        return READERS.stream()
                .filter(reader -> reader.sign().matcher(text).find())
                .findFirst()
                .map(reader -> reader.reading().apply(text));
    }

    static List<String> tools() {
        return READERS.stream().map(Reader::tool).distinct().toList();
    }

    boolean isSilent() {
        return results.isEmpty() && batteryHealthPercent == null;
    }

    private static TestReport memtest(String text) {
        boolean failed = count(text, "Errors:?\\s+(\\d+)") > 0 || has(text, "\\bFAIL(?:ED)?\\b");
        return of("memtest86+", Check.MEMORY, has(text, "Pass(?:es)?\\s*(?:complete|:?\\s*[1-9])|\\bPASS\\b"), failed);
    }

    private static TestReport stress(String text) {
        boolean failed = has(text, "unsuccessful run completed|stress-ng: fail:|failed: [1-9]");
        boolean passed = has(text, "successful run completed") && !has(text, "unsuccessful run completed");
        return of("stress-ng", Check.FAN, passed, failed);
    }

    private static TestReport powercfg(String text) {
        String plain = text.replaceAll("<[^>]{0,200}>", " ").replaceAll("&nbsp;|\\u00a0|\\u202f", " ");
        Optional<Long> design = number(text, "<DesignCapacity>(\\d+)")
                .or(() -> number(plain, "(?i)DESIGN CAPACITY\\s+([\\d,.  ]+?)\\s*mWh"));
        Optional<Long> full = number(text, "<FullChargeCapacity>(\\d+)")
                .or(() -> number(plain, "(?i)FULL CHARGE CAPACITY\\s+([\\d,.  ]+?)\\s*mWh"));
        return battery("powercfg", design, full);
    }

    private static TestReport upower(String text) {
        return battery(
                "upower",
                tenths(text, "energy-full-design:\\s+(\\d+)(?:[.,](\\d))?"),
                tenths(text, "energy-full:\\s+(\\d+)(?:[.,](\\d))?"));
    }

    private static TestReport ioreg(String text) {
        return battery(
                "ioreg",
                number(text, "\"DesignCapacity\"\\s*=\\s*(\\d+)"),
                number(text, "\"AppleRawMaxCapacity\"\\s*=\\s*(\\d+)"));
    }

    /** A capacity of zero is one that nobody read. */
    private static TestReport battery(String tool, Optional<Long> design, Optional<Long> full) {
        boolean told = design.filter(value -> value > 0).isPresent()
                && full.filter(value -> value > 0).isPresent();
        Integer percent = told ? (int) Math.min(PERCENT, full.get() * PERCENT / design.get()) : null;
        return new TestReport(tool, Map.of(), percent);
    }

    static TestReport of(String tool, Check check, boolean passed, boolean failed) {
        Map<Check, CheckResult> results = new EnumMap<>(Check.class);
        if (failed) {
            CheckResult _ = results.put(check, CheckResult.FAIL);
        } else if (passed) {
            CheckResult _ = results.put(check, CheckResult.PASS);
        }
        return new TestReport(tool, results, null);
    }

    static boolean has(String text, String pattern) {
        return sign(pattern).matcher(text).find();
    }

    static long count(String text, String pattern) {
        long sum = 0;
        Matcher found = sign(pattern).matcher(text);
        while (found.find()) {
            sum += digits(found.group(1));
        }
        return sum;
    }

    private static Optional<Long> number(String text, String pattern) {
        Matcher found = sign(pattern).matcher(text);
        return found.find() ? Optional.of(digits(found.group(1))) : Optional.empty();
    }

    /** A number that may have decimals, in tenths. */
    private static Optional<Long> tenths(String text, String pattern) {
        Matcher found = sign(pattern).matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String decimal = found.group(2);
        return Optional.of(digits(found.group(1)) * 10 + (decimal == null ? 0 : digits(decimal)));
    }

    private static long digits(String told) {
        String digits = told.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 12 ? 0 : Long.parseLong(digits);
    }
}
