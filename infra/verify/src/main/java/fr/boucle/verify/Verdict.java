package fr.boucle.verify;

import java.util.List;

/** What the verifier concludes. */
public sealed interface Verdict {
    /** Exit status of the program: 0 proven, 1 tampered, 2 cannot judge. */
    default int exitStatus() {
        return switch (this) {
            case Intact _, Proven _ -> 0;
            case Tampered _ -> 1;
            case CannotJudge _ -> 2;
        };
    }

    /**
     * Every check passed, up to the largest checkpoint.
     *
     * @param covered the largest checkpoint: its size and root
     * @param read lines of the export
     * @param withheld how many of them gave only a leaf hash
     * @param checkpoints how many checkpoints the export was compared with, all equal
     */
    record Intact(Checkpoint covered, long read, long withheld, int checkpoints) implements Verdict {
        /** Entries after the largest checkpoint: consistent in themselves, but no signature vouches for them. */
        public long uncovered() {
            return read - covered.size();
        }
    }

    /** A proof that holds; {@code statement} says what it proves. */
    record Proven(String statement) implements Verdict {}

    /**
     * Contradictions were found.
     *
     * @param faults the first ones, at least one, those that name entries before those that name intervals
     * @param more how many were found beyond those listed
     */
    record Tampered(List<Fault> faults, long more) implements Verdict {
        /** Keeps its own copy of the faults. */
        public Tampered {
            faults = List.copyOf(faults);
        }
    }

    /** Nothing can be concluded; {@code why} says what is wrong and what would be right. */
    record CannotJudge(String why) implements Verdict {}
}
