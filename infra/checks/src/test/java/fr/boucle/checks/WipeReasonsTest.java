package fr.boucle.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a reason for which a wipe is refused words it, tells of it in the README and says what is to be done then; whoever
 * renames or drops one meets the way on that was told.
 */
class WipeReasonsTest {
    private static final Pattern REASON = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern WAY = Pattern.compile("Map\\.entry\\(\"([a-z-]+)\"");
    private static final Pattern ADVICE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Predicate<Path> ADVISES = path -> path.endsWith("WipeAdvice.java");

    /** What programs, their logs and the acts beside the rules are called: no reasons. */
    private static final Set<String> NO_REASONS = Set.of(
            "badblocks",
            "diskpart",
            "hdparm",
            "manual-erasure",
            "mn",
            "nothing",
            "nvme-cli",
            "nwipe",
            "shred",
            "sn",
            "system",
            "version");

    /** What the log says is not to be trusted or is of something else: its words say what is wrong, no one act would help. */
    private static final Set<String> WITHOUT_A_WAY = Set.of(
            "capacity-unknown",
            "device-name-unknown",
            "device-not-on-bench",
            "erasure-status-insane",
            "erasure-status-unknown",
            "error-summary-missing",
            "errors-in-log",
            "flagged-by-nwipe",
            "medium-removed",
            "method-only-reads",
            "method-unknown",
            "model-differs",
            "not-verified",
            "percentage-unknown",
            "run-date-unknown",
            "serial-absent",
            "serial-anonymised",
            "serial-unreadable",
            "virtual-not-drive",
            "volume-not-drive");

    @Test
    void every_reason_of_a_refused_wipe_and_every_way_on_has_its_words() {
        Set<String> reasons = reasons();
        assertThat(reasons).hasSizeGreaterThan(20);
        WordedCodesTest.worded("reason", reasons);
        String readme = Checkout.read(Checkout.root().resolve("services/repairs/README.md"));
        assertThat(reasons).allSatisfy(reason -> assertThat(readme).contains("`" + reason + "`"));
        Set<String> ways = new TreeSet<>(found(ADVICE, ADVISES));
        assertThat(ways).hasSizeGreaterThan(5);
        WordedCodesTest.worded("advice", ways);
    }

    @Test
    void every_reason_has_a_way_on_or_is_known_to_have_none() {
        List<String> answered = found(WAY, ADVISES);
        assertThat(answered).hasSizeGreaterThan(10);
        answered.addAll(WITHOUT_A_WAY);
        assertThat(answered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(reasons());
    }

    @Test
    void every_reason_can_be_asked_for_on_the_board() {
        String offered = Checkout.read(
                Checkout.root().resolve("gateway/src/main/java/fr/boucle/gateway/repairs/RefusedBecause.java"));
        assertThat(REASON.matcher(offered).results().map(found -> found.group(1)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(reasons());
    }

    private static Set<String> reasons() {
        Set<String> reasons = new TreeSet<>(found(REASON, ADVISES.negate()));
        reasons.removeAll(NO_REASONS);
        return reasons;
    }

    private static List<String> found(Pattern pattern, Predicate<Path> sources) {
        List<String> found = new ArrayList<>();
        Checkout.files(
                        "services/repairs/src/main/java/fr/boucle/repairs/erasure",
                        path -> path.toString().endsWith(".java") && sources.test(path))
                .forEach(file ->
                        pattern.matcher(Checkout.read(file)).results().forEach(match -> found.add(match.group(1))));
        return found;
    }
}
