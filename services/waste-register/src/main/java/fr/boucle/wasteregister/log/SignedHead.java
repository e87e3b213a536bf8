package fr.boucle.wasteregister.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A head that was signed: the register's name, how many entries it covers, their root, and the note that says so. */
record SignedHead(String origin, long size, byte[] root, String note) {
    /** Reads a note of {@link Checkpoint}: origin, size and root are its first three lines. */
    static SignedHead parse(String note) {
        String[] lines = note.split("\n", 4);
        if (lines.length < 4) {
            throw new IllegalArgumentException("not a checkpoint: " + lines.length + " lines");
        }
        return new SignedHead(
                lines[0], Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]), note);
    }

    static SignedHead of(Checkpoints.Row row) {
        return parse(row.note());
    }

    /** The same entries, whoever signed them with which key. */
    boolean tells(SignedHead other) {
        return origin.equals(other.origin) && size == other.size && Arrays.equals(root, other.root);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedHead head && tells(head);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size);
    }
}
