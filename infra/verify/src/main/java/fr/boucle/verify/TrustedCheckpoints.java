package fr.boucle.verify;

import java.util.List;

/**
 * Reads checkpoint notes for a reader who holds certain keys.
 *
 * @param keys the keys, at least one
 */
public record TrustedCheckpoints(List<VerifierKey> keys) {
    /** Keeps its own copy of the keys. */
    public TrustedCheckpoints {
        keys = List.copyOf(keys);
    }

    /** What a note turned out to be. */
    public sealed interface Opened {
        /** A checkpoint that one of the keys signed. */
        record Signed(Checkpoint checkpoint) implements Opened {}

        /** A note that claims a signature by one of the keys which is false: someone without the key made or changed it. */
        record Forged(String source) implements Opened {}
    }

    /**
     * Reads vkey lines, one per line; empty lines are skipped.
     *
     * @throws Unreadable if a line is not a vkey, or there is none
     */
    public static TrustedCheckpoints parse(String vkeys) throws Unreadable {
        List<String> lines =
                vkeys.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            throw new Unreadable("the key file is empty: it holds one vkey per line, \"name+keyid+base64\"");
        }
        List<VerifierKey> keys = new java.util.ArrayList<>();
        for (String line : lines) {
            keys.add(VerifierKey.parse(line));
        }
        return new TrustedCheckpoints(keys);
    }

    /**
     * Opens a checkpoint note.
     *
     * @param note the whole note
     * @param source how to name it to the auditor
     * @throws Unreadable if it is not a checkpoint, or none of the keys claims to have signed it, or the origin is not the key's
     *     name
     */
    public Opened open(String note, String source) throws Unreadable {
        SignedNote signed = SignedNote.parse(note);
        return switch (signed.trust(keys)) {
            case FORGED -> new Opened.Forged(source);
            case UNKNOWN ->
                throw new Unreadable(source + " bears no signature by the key you gave (" + names()
                        + "): give the key of the register that signed it");
            case SIGNED -> new Opened.Signed(ofThisRegister(Checkpoint.parse(signed), source));
        };
    }

    private Checkpoint ofThisRegister(Checkpoint checkpoint, String source) throws Unreadable {
        if (keys.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw new Unreadable(source + " is a checkpoint of " + Sentences.shortened(checkpoint.origin())
                    + ", not of the register whose key you gave (" + names() + ")");
        }
        return checkpoint;
    }

    private String names() {
        return String.join(
                ", ", keys.stream().map(key -> key.name() + "+" + key.id()).toList());
    }
}
