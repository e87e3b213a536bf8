package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Medium;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one run of nwipe notes line by line before its tables: drives found, their sizes, what was written, and how. */
final class NwipeNotices {
    private static final int FIRST_TO_SANITIZE = 42;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    private static final Pattern STAMPED = Pattern.compile("^\\[(\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d)]\\s*(.*)$");
    private static final Pattern DRIVE = Pattern.compile("(/dev/[A-Za-z0-9_./-]{1,80})");
    private static final Pattern CONTROLLER = Pattern.compile("/dev/nvme\\d+");

    private final Map<Pattern, Consumer<Matcher>> meanings = new LinkedHashMap<>();
    private final Map<String, NwipeNotes> drives = new LinkedHashMap<>();
    private final Map<String, String> listed = new LinkedHashMap<>();
    private final Set<String> versions = new HashSet<>();
    private NwipeDrive.Hidden everywhere = NwipeDrive.Hidden.NONE;
    private @Nullable LocalDateTime now;
    private String geometryOf = "";
    private String method = "";
    private boolean verified;

    NwipeNotices() {
        means("\\bnwipe (\\d+\\.\\d+(?:\\.\\d+)?)\\b", m -> versions.add(m.group(1)));
        means("Found (/dev/\\S+), ([^,]{0,40}), (.{0,200}), ([^,]{0,40}), S/N=(.*)$", this::found);
        means("(/dev/\\S+) has serial number (.{1,60})$", m -> of(m.group(1)).serial(m.group(2)));
        means("(/dev/\\S+), sect/blk/dev \\d+/\\d+/(\\d{1,18})", m -> of(m.group(1))
                .size(Long.parseLong(m.group(2))));
        means("(/dev/\\S+): Device geometry is as follows", m -> geometryOf = m.group(1));
        means("Total device bytes\\s+= (\\d{1,18})", m -> of(geometryOf).size(Long.parseLong(m.group(1))));
        means("(\\d{1,18}) bytes written to (/dev/\\S+)", m -> of(m.group(2)).wrote(Long.parseLong(m.group(1))));
        means("\\bVerified\\b.{0,80}?(/dev/[^\\s',]{1,80})", m -> of(m.group(1)).readBack());
        means("Finished final round \\d+ of \\d+ on (/dev/\\S+)", m -> of(m.group(1))
                .end());
        means("Invoking method '(.{1,60})' on (/dev/\\S+)", m -> of(m.group(2)).invoked(m.group(1)));
        means("notice:\\s+method\\s+= (.{1,60})$", m -> method = m.group(1).strip());
        means("notice:\\s+verify\\s+= (\\d)", m -> verified = !m.group(1).equals("0"));
        means("(/dev/\\S+): SANITIZE action '(.{1,40})' (was successful)?", this::sanitized);
        means("HIDDEN (?:SECTORS|AREA) DETECTED(?:.{0,20} on (/dev/[^\\s,]+))?", m -> hides(m, NwipeDrive.Hidden.SOME));
        means(
                "HIDDEN (?:SECTORS|AREA) INDETERMINATE.{0,4} on (/dev/[^\\s,]+)",
                m -> hides(m, NwipeDrive.Hidden.UNKNOWN));
        means("HPA values (\\d{1,18}) / (\\d{1,18}) on (/dev/\\S+)", this::sectors);
        means("We can't find the HPA line.{0,60}(/dev/\\S+)", m -> hides(m, NwipeDrive.Hidden.UNKNOWN));
        means("(?:\\berror|\\bfatal|\\bsanity):.{0,200}?(/dev/[A-Za-z0-9_-]+)", m -> of(m.group(1))
                .trouble());
        means("Buffer flush failure on '?(/dev/[A-Za-z0-9_-]+)", m -> of(m.group(1))
                .trouble());
    }

    private void found(Matcher m) {
        of(m.group(1)).listed(m.group(2), m.group(3), m.group(5));
        String _ = listed.put(m.group(1), Medium.normal(m.group(5)));
    }

    private void sanitized(Matcher m) {
        of(m.group(1)).sanitized(m.group(2), m.group(3) != null);
    }

    /** A warning that names no drive is of all of them. */
    private void hides(Matcher m, NwipeDrive.Hidden what) {
        String device = m.group(1);
        if (device == null) {
            everywhere = what;
        } else {
            of(device).hides(what);
        }
    }

    private void sectors(Matcher m) {
        if (Long.parseLong(m.group(1)) < Long.parseLong(m.group(2)) && Long.parseLong(m.group(1)) > 1) {
            of(m.group(3)).hides(NwipeDrive.Hidden.SOME);
        }
    }

    private void means(String pattern, Consumer<Matcher> meaning) {
        Consumer<Matcher> _ = meanings.put(Pattern.compile(pattern), meaning);
    }

    private NwipeNotes of(String device) {
        return drives.computeIfAbsent(device.replaceAll("[',.:]+$", ""), _ -> new NwipeNotes());
    }

    void read(String line) {
        Matcher stamped = STAMPED.matcher(line);
        if (stamped.matches()) {
            stamp(stamped.group(1), stamped.group(2));
        }
        for (Map.Entry<Pattern, Consumer<Matcher>> one : meanings.entrySet()) {
            Matcher matcher = one.getKey().matcher(line);
            if (matcher.find()) {
                one.getValue().accept(matcher);
                return;
            }
        }
    }

    private void stamp(String stamp, String said) {
        try {
            LocalDateTime when = LocalDateTime.parse(stamp, STAMP);
            now = when;
            Matcher drive = DRIVE.matcher(said);
            if (drive.find()) {
                of(drive.group(1)).at(when);
            }
        } catch (DateTimeParseException _) {
            // a line without a date that can be one says nothing of when
        }
    }

    /** The line under the tables says it once more, and wins. */
    void ran(String methodLabel, boolean wasVerified) {
        method = methodLabel;
        verified = wasVerified;
    }

    String method() {
        return method;
    }

    boolean isVerified() {
        return verified;
    }

    /** The last time that any line told. */
    @Nullable
    LocalDateTime now() {
        return now;
    }

    /** Whether every line that names the program names one version. */
    boolean isOneVersion() {
        return versions.size() < 2;
    }

    /** The serials that two of the listed drives have, whichever of them was wiped. */
    Set<String> sharedSerials() {
        return repeated(listed.values());
    }

    /** Which serials are there more than once; having none is nobody's name. */
    static Set<String> repeated(Collection<String> serials) {
        Set<String> once = new HashSet<>();
        return serials.stream()
                .filter(serial -> !serial.isEmpty() && !once.add(serial))
                .collect(Collectors.toSet());
    }

    /** Firmware erase came after 0.41: an older version that tells of one did not write this log. */
    boolean canSanitize() {
        return versions.stream().noneMatch(version -> minor(version) < FIRST_TO_SANITIZE);
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.", 3)[1]);
    }

    NwipeDrive.Hidden everywhere() {
        return everywhere;
    }

    NwipeNotes drive(String device) {
        return of(device);
    }

    /** The sanitize of the drive itself, or of the controller it hangs on. */
    NwipeNotes firmwareOf(String device) {
        Matcher controller = CONTROLLER.matcher(device);
        boolean nvme = controller.lookingAt() && drives.containsKey(controller.group());
        return nvme && of(device).sanitize().isEmpty() ? of(controller.group()) : of(device);
    }

    /** Whether the run listed the drive when it began: a table names no other. */
    boolean isListed(String device) {
        return listed.containsKey(device);
    }

    /** Tables cut a long name to its last characters: {@code nvme0n1} may be {@code vme0n1}. */
    String deviceOf(String name) {
        String whole = "/dev/" + name;
        if (listed.containsKey(whole)) {
            return whole;
        }
        List<String> candidates = new ArrayList<>(
                listed.keySet().stream().filter(path -> path.endsWith(name)).toList());
        return candidates.size() == 1 ? candidates.getFirst() : whole;
    }

    /** Before 0.41 no table has a figure: the bytes of the shortest pass against the size say it. */
    Optional<BigDecimal> percentOf(String device) {
        Long size = of(device).bytes();
        Optional<Long> least = of(device).written();
        if (size == null || size == 0 || least.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(BigDecimal.valueOf(least.get())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(size), 2, RoundingMode.DOWN));
    }
}
