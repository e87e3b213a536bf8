package fr.boucle.repairs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a drive's line in a log is worth as proof that this medium holds no data. Every reason is a slug; no reason at all
 * is an acceptance.
 *
 * @param method the method and level, where they are known
 */
record DriveVerdict(List<String> reasons, Optional<ErasureMethod> method, Optional<SanitizationLevel> level) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    boolean isAccepted() {
        return reasons.isEmpty();
    }

    String word() {
        return isAccepted() ? "ACCEPTED" : "BLOCKED";
    }

    DriveVerdict and(String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new DriveVerdict(List.copyOf(more), method, level);
    }

    /** Judges a drive bound to a known medium; what nwipe itself calls an SSD is one, whatever the inventory says. */
    static DriveVerdict of(NwipeDrive drive, MediumType inventoried, Function<MediumType, SanitizationLevel> required) {
        MediumType type = drive.flash() && !inventoried.isFlash() ? MediumType.SSD : inventoried;
        List<String> reasons = run(drive);
        Optional<ErasureMethod> method = NwipeMethod.of(drive.method(), type);
        Optional<SanitizationLevel> level = method.flatMap(known -> known.levelOn(type));
        if (method.isPresent()
                && !level.map(reached -> reached.meets(required.apply(type))).orElse(false)) {
            reasons.add("method-unfit-for-medium");
        }
        return new DriveVerdict(List.copyOf(reasons), method, level);
    }

    /** Judges a drive that no known medium answers to: blocked, with the reason of it and those of the run. */
    static DriveVerdict unbound(NwipeDrive drive, String reason) {
        List<String> reasons = run(drive);
        reasons.add(reason);
        return new DriveVerdict(List.copyOf(reasons), Optional.empty(), Optional.empty());
    }

    /** What the run itself lacks, whatever the drive. */
    private static List<String> run(NwipeDrive drive) {
        List<String> reasons = new ArrayList<>();
        status(drive).ifPresent(reasons::add);
        BigDecimal percent = drive.percentErased();
        if (percent == null) {
            reasons.add("percentage-unknown");
        } else if (percent.compareTo(WHOLE) < 0) {
            reasons.add("not-fully-erased");
        }
        Long errors = drive.errors();
        if (errors == null) {
            reasons.add("error-summary-missing");
        } else if (errors > 0) {
            reasons.add("errors-reported");
        }
        if (drive.flagged() && reasons.isEmpty()) {
            reasons.add("flagged-by-nwipe");
        }
        if (!drive.verified()) {
            reasons.add("not-verified");
        }
        if (NwipeMethod.onlyReads(drive.method())) {
            reasons.add("method-only-reads");
        } else if (NwipeMethod.of(drive.method(), MediumType.OTHER).isEmpty()) {
            reasons.add("method-unknown");
        }
        return reasons;
    }

    private static Optional<String> status(NwipeDrive drive) {
        return switch (drive.status()) {
            case "Erased" -> Optional.empty();
            case "FAILED", "FAIL" -> Optional.of("erasure-failed");
            case "UABORTED" -> Optional.of("erasure-aborted");
            case "INSANITY" -> Optional.of("erasure-status-insane");
            default -> Optional.of("erasure-status-unknown");
        };
    }
}
