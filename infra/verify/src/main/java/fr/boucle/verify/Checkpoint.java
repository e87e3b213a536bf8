package fr.boucle.verify;

/**
 * What a register signs: "the tree of my first {@code size} entries has this root" (C2SP tlog-checkpoint).
 *
 * @param origin name of the register, the same for its whole life
 * @param size number of entries covered, ≥ 0
 * @param root root of the tree of that size
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    /**
     * Reads the text of a signed note as a checkpoint. Extension lines after the third are ignored. The signature is not
     * checked here, see {@link SignedNote#trust}.
     *
     * @throws Unreadable if the text is not a checkpoint
     */
    public static Checkpoint parse(SignedNote note) throws Unreadable {
        String[] lines = note.text().split("\n", -1);
        if (lines.length <= LINES || lines[0].isEmpty()) {
            throw new Unreadable("a checkpoint has three lines: the register's origin, the size, the root in base64");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new Unreadable(
                    "the second line of a checkpoint is its size, a decimal number without leading zero, not \""
                            + Sentences.shortened(lines[1]) + "\"");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.fromBase64(lines[2]));
    }
}
