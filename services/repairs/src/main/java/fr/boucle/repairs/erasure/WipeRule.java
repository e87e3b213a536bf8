package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One thing that must hold of a drive in a log before it counts as proof; else the slug of what is wrong. */
interface WipeRule {
    Optional<String> judge(WipeFacts facts);

    BigDecimal WHOLE = new BigDecimal(100);
    /** A log's clock may stand in any zone of the world. */
    Duration ZONES = Duration.ofHours(14);

    int MODEL_SIGNS = 5;

    /** What the run itself lacks, whatever the medium. */
    List<WipeRule> OF_THE_RUN = List.of(
            facts -> status(facts.drive().status()),
            facts -> percent(facts.drive()),
            facts -> errors(facts.drive()),
            facts -> when(facts.drive().notes().troubled() && hasNoErrors(facts.drive()), "errors-in-log"),
            facts -> when(facts.drive().outcome().flagged() && isClean(facts.drive()), "flagged-by-nwipe"),
            facts -> when(!facts.drive().way().verified(), "not-verified"),
            facts -> method(facts),
            facts -> when(facts.drive().notes().sanitizeFailed(), "sanitize-failed"),
            facts -> hidden(facts),
            facts -> whole(facts),
            facts -> when(!facts.drive().notes().contradictions().isEmpty(), "log-contradicts-itself"),
            facts -> date(facts));

    /** What the medium needs beyond. */
    List<WipeRule> OF_THE_MEDIUM = List.of(
            facts -> facts.known().flatMap(known -> fitness(facts, known)),
            facts -> facts.known()
                    .filter(_ -> facts.isDoubted())
                    .flatMap(known -> fitness(facts, known))
                    .map(_ -> "perhaps-flash"),
            facts -> facts.known()
                    .filter(known -> known.type() == MediumType.OTHER)
                    .flatMap(known -> fitness(facts, known))
                    .map(_ -> "type-unknown"),
            facts -> facts.known().flatMap(known -> capacity(facts.drive(), known)),
            facts -> facts.known().flatMap(known -> model(facts.drive(), known.medium())),
            facts -> facts.known().flatMap(known -> when(known.spent(), "run-already-used")),
            facts -> facts.known().flatMap(known -> when(known.medium() instanceof Medium.Removed, "medium-removed")));

    /** What a person may explain, and nobody else can know. */
    List<WipeRule> TO_EXPLAIN = List.of(WipeRule::arrival);

    private static Optional<String> when(boolean wrong, String reason) {
        return wrong ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<String> status(String word) {
        return switch (word) {
            case "Erased" -> Optional.empty();
            case "FAILED", "FAIL" -> Optional.of("erasure-failed");
            case "UABORTED" -> Optional.of("erasure-aborted");
            case "INSANITY" -> Optional.of("erasure-status-insane");
            default -> Optional.of("erasure-status-unknown");
        };
    }

    private static Optional<String> percent(NwipeDrive drive) {
        BigDecimal percent = drive.outcome().percentErased();
        if (percent == null) {
            return Optional.of("percentage-unknown");
        }
        return when(percent.compareTo(WHOLE) < 0, "not-fully-erased");
    }

    private static Optional<String> errors(NwipeDrive drive) {
        Long errors = drive.outcome().errors();
        return errors == null ? Optional.of("error-summary-missing") : when(errors > 0, "errors-reported");
    }

    private static boolean hasNoErrors(NwipeDrive drive) {
        return errors(drive).isEmpty();
    }

    private static boolean isClean(NwipeDrive drive) {
        return status(drive.status()).isEmpty() && percent(drive).isEmpty() && hasNoErrors(drive);
    }

    private static Optional<String> method(WipeFacts facts) {
        String label = facts.drive().way().method();
        if (NwipeMethod.onlyReads(label)) {
            return Optional.of("method-only-reads");
        }
        return when(facts.method().isEmpty(), "method-unknown");
    }

    /** An adapter that tells nothing of hidden sectors is no fault where the size is known to be whole. */
    private static Optional<String> hidden(WipeFacts facts) {
        return switch (facts.drive().notes().hidden()) {
            case NONE -> Optional.empty();
            case SOME -> Optional.of("hidden-sectors");
            case UNKNOWN -> {
                boolean whole = facts.known()
                        .filter(known -> known.medium().sizeMegabytes() != null
                                && capacity(facts.drive(), known).isEmpty())
                        .isPresent();
                yield when(!whole, "hidden-sectors-unknown");
            }
        };
    }

    /** A certificate that names no device may be of a partition: the known size tells. */
    private static Optional<String> whole(WipeFacts facts) {
        boolean sized = facts.known()
                .filter(known -> known.medium().sizeMegabytes() != null)
                .isPresent();
        return facts.drive().device().isEmpty()
                ? when(!sized, "whole-drive-unknown")
                : WholeDrive.fault(facts.drive().device());
    }

    private static Optional<String> date(WipeFacts facts) {
        Optional<Instant> ran = facts.ranAt();
        return ran.isEmpty()
                ? Optional.of("run-date-unknown")
                : when(ran.get().isAfter(facts.now().plus(ZONES)), "run-date-in-future");
    }

    private static Optional<String> fitness(WipeFacts facts, WipeFacts.Known known) {
        boolean reached =
                facts.level().filter(level -> level.meets(known.required())).isPresent();
        return when(facts.method().isPresent() && !reached, "method-unfit-for-medium");
    }

    /** The wiped size is the medium's: fewer bytes leave some behind, more are of another drive. */
    private static Optional<String> capacity(NwipeDrive drive, WipeFacts.Known known) {
        Long wiped = drive.identity().bytes();
        return wiped == null ? Optional.of("capacity-unknown") : when(known.differsFrom(wiped), "capacity-differs");
    }

    private static Optional<String> model(NwipeDrive drive, Medium medium) {
        String known = medium.model();
        if (known == null || drive.model().isBlank()) {
            return Optional.empty();
        }
        String one = signs(known);
        String other = signs(drive.model());
        boolean same = one.contains(other)
                || other.contains(one)
                || sharesWord(known, other)
                || sharesWord(drive.model(), one);
        return when(!same && one.length() >= MODEL_SIGNS && other.length() >= MODEL_SIGNS, "model-differs");
    }

    private static boolean sharesWord(String model, String other) {
        for (String word : model.split("[^A-Za-z0-9]+", -1)) {
            boolean telling = word.length() >= MODEL_SIGNS && word.chars().anyMatch(Character::isDigit);
            if (telling && other.contains(signs(word))) {
                return true;
            }
        }
        return false;
    }

    private static String signs(String model) {
        return model.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /**
     * A run that began before the device came was begun on a machine that was not in these hands, wherever it ended: it is asked about.
     * Its clock may stand in any zone, so what began within {@link #ZONES} before is not: to the hour nobody can tell it from one after.
     */
    private static Optional<String> arrival(WipeFacts facts) {
        Optional<Instant> began = facts.beganAt();
        return facts.known().filter(known -> began.isPresent()).flatMap(known -> {
            Instant arrived = known.arrivedAt();
            return when(arrived == null || began.get().isBefore(arrived.minus(ZONES)), "run-before-arrival");
        });
    }
}
