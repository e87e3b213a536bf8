package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Medium;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What nwipe's PDF says of one disk.
 *
 * @param said by its label, as printed
 * @param status the word in the ellipse; empty where there is none
 * @param named the serials in the heads of the pages that are about one disk
 */
record CertifiedDisk(Map<String, String> said, String status, Set<String> named) {
    /** What it prints for a serial that the disk does not tell. */
    static final String NONE = "Unknown";

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    private static final Pattern BYTES = Pattern.compile(",\\s*(\\d{1,18})\\s*b(?:ytes)?$");
    private static final Pattern ERASED = Pattern.compile("^(\\d{1,18}), \\((\\d{1,3}(?:\\.\\d+)?)%\\)$");
    private static final Pattern COUNTS = Pattern.compile("^(\\d{1,18})/(\\d{1,18})/(\\d{1,18})$");
    private static final Pattern ROUNDS = Pattern.compile("^(-?\\d{1,9})/(\\d{1,9})$");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private String text(String... labels) {
        for (String label : labels) {
            String value = said.get(label);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    String serialKey() {
        return Medium.normal(serial());
    }

    private String serial() {
        String serial = text("Serial:", "S/N:");
        return serial.equals(NONE) ? "" : serial;
    }

    NwipeDrive drive() {
        String model = text("Make/Model:", "Make:");
        boolean disputed = named.stream().anyMatch(name -> !name.equals(serialKey()));
        return new NwipeDrive(
                "",
                new NwipeDrive.Identity(
                        model,
                        serial(),
                        disputed,
                        false,
                        FlashModels.isFlashBus(text("Bus:")) || FlashModels.isFlash("", model),
                        apparent()),
                new NwipeDrive.Outcome(percent(), word(), false, errors()),
                new NwipeDrive.Way(
                        text("Method:"),
                        !text("Verify Pass(Last/All/None):", "Verify(Last/All/None):")
                                .matches("(?:Verify )?None|"),
                        Optional.empty()),
                new NwipeDrive.Times(time("Start time:"), time("End time:")),
                new NwipeDrive.Notes(hidden(), false, false, contradictions()));
    }

    private String word() {
        return switch (status) {
            case "ERASED" -> "Erased";
            case "ABORTED" -> "UABORTED";
            default -> status;
        };
    }

    private @Nullable Long apparent() {
        return bytes("Size(Apparent):");
    }

    private @Nullable Long bytes(String label) {
        Matcher bytes = BYTES.matcher(text(label));
        return bytes.find() ? Long.valueOf(bytes.group(1)) : null;
    }

    /** The share as printed; of the figures where they say less. */
    private @Nullable BigDecimal percent() {
        Matcher erased = ERASED.matcher(text("*Bytes Erased:"));
        if (!erased.matches()) {
            return null;
        }
        BigDecimal printed = new BigDecimal(erased.group(2));
        return counted(erased).map(printed::min).orElse(printed);
    }

    private Optional<BigDecimal> counted(Matcher erased) {
        Long size = apparent();
        return size == null || size == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(erased.group(1))
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(size), 2, RoundingMode.DOWN));
    }

    private @Nullable Long errors() {
        Matcher counts = COUNTS.matcher(text("Errors(pass/sync/verify):"));
        return counts.matches()
                ? Long.valueOf(Long.parseLong(counts.group(1))
                        + Long.parseLong(counts.group(2))
                        + Long.parseLong(counts.group(3)))
                : null;
    }

    private @Nullable LocalDateTime time(String label) {
        try {
            return LocalDateTime.parse(text(label), STAMP);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** Hidden sectors as it says, and as its two sizes do. */
    private NwipeDrive.Hidden hidden() {
        String told = text("HPA/DCO:");
        Long real = bytes("Size(Real):");
        Long apparent = apparent();
        if (told.startsWith("Hidden sectors") || (real != null && apparent != null && real > apparent)) {
            return NwipeDrive.Hidden.SOME;
        }
        boolean none = told.startsWith("No hidden sectors") || told.equalsIgnoreCase("Not applicable");
        return none ? NwipeDrive.Hidden.NONE : NwipeDrive.Hidden.UNKNOWN;
    }

    private List<String> contradictions() {
        List<String> found = new ArrayList<>();
        Matcher rounds = ROUNDS.matcher(text("Rounds(completed/requested):"));
        if (status.equals("ERASED") && !(rounds.matches() && rounds.group(1).equals(rounds.group(2)))) {
            found.add("erased, and not all its rounds");
        }
        LocalDateTime start = time("Start time:");
        LocalDateTime end = time("End time:");
        if (start != null && end != null) {
            Duration told = Duration.between(start, end);
            NwipeRow row = new NwipeRow("", false, "", "", "", text("Duration:"));
            if (told.isNegative() || !row.lasted(told)) {
                found.add("the duration is not that between its times");
            }
        }
        Matcher erased = ERASED.matcher(text("*Bytes Erased:"));
        boolean whole = erased.matches() && new BigDecimal(erased.group(2)).compareTo(HUNDRED) >= 0;
        if (whole
                && counted(erased)
                        .filter(share -> share.subtract(HUNDRED).abs().compareTo(ROUNDING) > 0)
                        .isPresent()) {
            found.add("the share is not that of its bytes");
        }
        return List.copyOf(found);
    }
}
