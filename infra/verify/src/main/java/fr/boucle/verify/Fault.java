package fr.boucle.verify;

/**
 * One contradiction found. Each names the entry where that can be known, else the interval in which the change lies. {@link
 * #sentence} says it to the auditor.
 */
public sealed interface Fault {
    /** What was found, in one sentence. */
    String sentence();

    /** A line of the export that is not in the format, among others that are. */
    record DamagedLine(long line, String why) implements Fault {
        @Override
        public String sentence() {
            return "entry " + line + ": line " + (line + 1) + " of the export is damaged (" + why + ")";
        }
    }

    /** An index that is not the one due: entries removed, inserted or reordered. */
    record OutOfOrder(long line, long due, long found) implements Fault {
        @Override
        public String sentence() {
            String where =
                    "line " + (line + 1) + " of the export holds entry " + found + " where entry " + due + " is due: ";
            return found > due
                    ? where + Sentences.entries(due, found - 1) + " removed or moved"
                    : where + "entry " + found + " inserted, repeated or moved";
        }
    }

    /** The bytes of an entry do not hash to the leaf hash beside them. */
    record LeafHashContradicted(long index, Hash stated, Hash computed) implements Fault {
        @Override
        public String sentence() {
            return "entry " + index + ": altered, its bytes hash to " + computed + " but its leaf hash is " + stated;
        }
    }

    /** An entry whose bytes no register in this format can have recorded. */
    record NotCanonical(long index, String why) implements Fault {
        @Override
        public String sentence() {
            return "entry " + index + ": not an entry in its canonical form, " + why;
        }
    }

    /** The index inside an entry is not the index it stands at. */
    record IndexContradicted(long index, long inside) implements Fault {
        @Override
        public String sentence() {
            return "entry " + index + ": says of itself that it is entry " + inside + ": moved or renumbered";
        }
    }

    /** An entry says it was recorded before the entry that stands before it. */
    record BackDated(long index, String at, long previousIndex, String previousAt) implements Fault {
        @Override
        public String sentence() {
            return "entry " + index + ": back-dated, says it was recorded at " + at + " but entry " + previousIndex
                    + " before it at " + previousAt + " (or that one is post-dated)";
        }
    }

    /** Difference from an export that the auditor held from earlier. */
    record DiffersFromOlderExport(long from, long to, Change change) implements Fault {
        @Override
        public String sentence() {
            return Sentences.entries(from, to) + ": " + change.words() + " since the older export was made";
        }
    }

    /** The root at a checkpoint's size is not the one signed; the change lies in an interval of entries. */
    record RootMismatch(long matching, long failing, Hash signed, Hash computed) implements Fault {
        @Override
        public String sentence() {
            return "within " + Sentences.entries(matching, failing - 1)
                    + ": something was altered, removed, inserted or"
                    + " reordered; the checkpoint of size " + failing + " is signed for root " + signed
                    + ", the export gives " + computed
                    + (matching == 0 ? "" : "; up to size " + matching + " the export is what was signed");
        }
    }

    /** Fewer entries than the register signed for. */
    record Missing(long from, long to) implements Fault {
        @Override
        public String sentence() {
            return Sentences.entries(from, to) + ": missing at the end, a checkpoint covers "
                    + (from == to ? "it" : "them") + " (removed, or the export is incomplete)";
        }
    }

    /** Two signed checkpoints that no single log can have. */
    record Forked(Checkpoint one, Checkpoint other) implements Fault {
        @Override
        public String sentence() {
            return one.size() == other.size()
                    ? "forked log: two signed checkpoints of size " + one.size() + ", roots " + one.root() + " and "
                            + other.root()
                    : "forked log: the signed checkpoint of size " + one.size() + " (root " + one.root()
                            + ") and the signed checkpoint of size " + other.size() + " (root " + other.root()
                            + ") are not of one history";
        }
    }

    /** A checkpoint whose signature claims the register's key and is false. */
    record ForgedCheckpoint(String source) implements Fault {
        @Override
        public String sentence() {
            return source + ": forged or altered checkpoint, its signature is not by the register's key";
        }
    }

    /** A proof that does not lead to the signed root. */
    record FalseProof(String what) implements Fault {
        @Override
        public String sentence() {
            return what;
        }
    }

    /** A manifest whose signature claims the register's key and is false. */
    record ForgedManifest() implements Fault {
        @Override
        public String sentence() {
            return Manifest.NAME + ": forged or altered manifest, its signature is not by the register's key";
        }
    }

    /** A file of a dossier that is not as it was sealed. */
    record FileContradicted(String path, Contradiction how) implements Fault {
        @Override
        public String sentence() {
            return path + ": " + how.words();
        }
    }
}
