package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever adds a reason of a verdict says what is to be done then; whoever renames or drops one meets the way on that was told. */
class WipeAdviceTest {
    private static final Pattern WAY = Pattern.compile("Map\\.entry\\(\"([a-z-]+)\"");
    private static final Pattern REASON = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Path ERASURE = Path.of("src/main/java/fr/boucle/repairs/erasure");

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
    void every_reason_that_a_verdict_may_have_has_a_way_on_or_is_known_to_have_none() throws IOException {
        List<String> ways = found(WAY, true);
        assertThat(ways).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        Set<String> reasons = new TreeSet<>(found(REASON, false));
        reasons.removeAll(NO_REASONS);
        List<String> answered = new ArrayList<>(ways);
        answered.addAll(WITHOUT_A_WAY);
        assertThat(answered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(reasons);
    }

    /** The page asks of the date, and {@code dateExplained} answers whatever is asked: a second question needs an answer that names it. */
    @Test
    void the_date_is_all_that_a_person_may_explain() {
        assertThat(WipeRule.TO_EXPLAIN).hasSize(1);
    }

    private static List<String> found(Pattern pattern, boolean advice) throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(ERASURE, "*.java")) {
            for (Path source : sources) {
                if (source.endsWith("WipeAdvice.java") == advice) {
                    pattern.matcher(Files.readString(source)).results().forEach(match -> found.add(match.group(1)));
                }
            }
        }
        return found;
    }
}
