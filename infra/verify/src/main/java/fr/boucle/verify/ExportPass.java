package fr.boucle.verify;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One export read once: entries against themselves, the growing tree against the checkpoints. */
final class ExportPass {
    private final ExportReader reader;
    private final Faults entryFaults = new Faults();
    private final EntryChecks entries = new EntryChecks(entryFaults, 0);
    private final RootChecks roots;
    private long read;
    private long damaged;
    private boolean ended;
    private boolean cut;
    private String firstDamage = "";

    ExportPass(ExportReader reader, List<Checkpoint> checkpoints) {
        this.reader = reader;
        roots = new RootChecks(checkpoints);
    }

    /** Reads and checks one line; its leaf hash where it has one. Nothing happens after the end. */
    @CanIgnoreReturnValue
    Optional<Hash> step() throws IOException {
        Optional<ExportLine> line = ended ? Optional.empty() : reader.next();
        if (line.isEmpty()) {
            ended = true;
            return Optional.empty();
        }
        return switch (line.get()) {
            case ExportLine.Listed listed -> {
                entries.check(read++, listed);
                roots.append(listed.leafHash());
                yield Optional.of(listed.leafHash());
            }
            case ExportLine.Damaged(String why) -> {
                firstDamage = damaged == 0 ? why : firstDamage;
                damaged++;
                entries.damaged(read++, why);
                roots.breakOff();
                yield Optional.empty();
            }
            case ExportLine.Cut _ -> {
                cut = true;
                ended = true;
                roots.breakOff();
                yield Optional.empty();
            }
        };
    }

    boolean ended() {
        return ended;
    }

    long read() {
        return read;
    }

    long withheld() {
        return entries.withheld();
    }

    int checkpointsMatched() {
        return roots.matches();
    }

    Faults entryFaults() {
        return entryFaults;
    }

    Faults rootFaults() {
        return roots.faults();
    }

    /** Why the file is no export at all, or no whole one, so that its faults mean nothing. */
    Optional<String> unusable() {
        if (read > 0 && damaged == read) {
            return Optional.of("no line of it is in the format of an export: " + firstDamage);
        }
        if (cut && entryFaults.isEmpty()) {
            return Optional.of("it ends in the middle of line " + (read + 1) + ": get the file again, whole");
        }
        return Optional.empty();
    }
}
