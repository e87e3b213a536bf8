package fr.boucle.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Judges an export, in one pass and bounded memory, by the checkpoints the auditor holds and, if he has one, by an older
 * export ({@code FORMAT.md} §9).
 *
 * @param checkpoints signed checkpoints of one register, of any sizes, in any order, at least one
 * @param mustCover whether entries beyond the largest checkpoint leave the question open instead of being reported
 * @param forged checkpoints whose signature turned out to be false
 */
public record ExportVerifier(List<Checkpoint> checkpoints, boolean mustCover, List<Fault.ForgedCheckpoint> forged) {
    /** Keeps its own copies. */
    public ExportVerifier {
        checkpoints = List.copyOf(checkpoints);
        forged = List.copyOf(forged);
    }

    /**
     * Reads the export to its end and concludes.
     *
     * @param export the export to judge
     * @param older an export of the same register made earlier, which names the entries that changed since
     * @throws IOException if a file cannot be read
     */
    public Verdict verify(ExportReader export, Optional<ExportReader> older) throws IOException {
        ExportPass pass = new ExportPass(export, checkpoints);
        if (older.isEmpty()) {
            while (!pass.ended()) {
                pass.step();
            }
            return conclude(pass, new Faults());
        }
        ExportPass before = new ExportPass(older.get(), checkpoints);
        OlderComparison comparison = new OlderComparison();
        for (long index = 0; !pass.ended() || !before.ended(); index++) {
            comparison.next(pass.step(), before.step(), index);
        }
        comparison.ended(pass.read(), before.read());
        return concludeWithOlder(pass, before, comparison);
    }

    private Verdict concludeWithOlder(ExportPass pass, ExportPass before, OlderComparison comparison) {
        if (isSound(before)) {
            return conclude(pass, comparison.faults());
        }
        Verdict alone = conclude(pass, new Faults());
        return alone instanceof Verdict.Intact
                ? new Verdict.CannotJudge(
                        "the older export is itself damaged or not what the checkpoints cover; the newer one"
                                + " is intact by the checkpoints alone: judge it without the older export")
                : alone;
    }

    /** An older export may lack the end of the log, but what it has must be what was signed. */
    private boolean isSound(ExportPass before) {
        boolean allRootsMatch = checkpoints.stream()
                        .distinct()
                        .filter(c -> c.size() <= before.read())
                        .count()
                == before.checkpointsMatched();
        return before.unusable().isEmpty() && before.entryFaults().isEmpty() && allRootsMatch;
    }

    private Verdict conclude(ExportPass pass, Faults sinceOlder) {
        Optional<String> unusable = pass.unusable();
        if (unusable.isPresent()) {
            return new Verdict.CannotJudge("the export cannot be judged: " + unusable.get());
        }
        Faults faults = new Faults();
        forged.forEach(faults::add);
        faults.addAll(pass.entryFaults());
        faults.addAll(sinceOlder);
        faults.addAll(pass.rootFaults());
        return faults.isEmpty() ? covered(pass) : faults.verdict();
    }

    private Verdict covered(ExportPass pass) {
        Checkpoint largest = checkpoints.stream()
                .max(java.util.Comparator.comparingLong(Checkpoint::size))
                .orElseThrow(() -> new IllegalArgumentException("at least one checkpoint"));
        boolean coversNothing = largest.size() == 0 && pass.read() > 0;
        if (pass.read() > largest.size() && (mustCover || coversNothing)) {
            return new Verdict.CannotJudge(Sentences.entries(largest.size(), pass.read() - 1)
                    + " came after the newest checkpoint given (size " + largest.size()
                    + "), no signature vouches for them; the entries before are intact. Get a checkpoint of size "
                    + pass.read() + " or larger, or an export of size " + largest.size());
        }
        return new Verdict.Intact(largest, pass.read(), pass.withheld(), pass.checkpointsMatched());
    }
}
