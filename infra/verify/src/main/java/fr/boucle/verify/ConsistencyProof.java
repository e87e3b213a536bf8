package fr.boucle.verify;

import java.util.List;

/**
 * A consistency proof as the register serves it ({@code FORMAT.md} §7).
 *
 * @param from size of the older tree
 * @param to size of the newer tree
 * @param hashes the hashes of RFC 9162 §2.1.4.1
 */
public record ConsistencyProof(long from, long to, List<Hash> hashes) {
    /** Keeps its own copy of the hashes. */
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Reads a proof's JSON.
     *
     * @throws Unreadable if it is not a consistency proof
     */
    public static ConsistencyProof parse(String json) throws Unreadable {
        JsonObject object = JsonObject.parse(json);
        return new ConsistencyProof(object.number("from"), object.number("to"), object.hashes("hashes"));
    }

    /** Judges whether the register of {@code newer} extends the one of {@code older}, both signed. */
    public Verdict verify(Checkpoint older, Checkpoint newer) {
        if (older.size() == newer.size() && !older.root().equals(newer.root())) {
            return forked(older, newer);
        }
        if (older.size() != from || newer.size() != to) {
            return new Verdict.CannotJudge(
                    "the proof goes from size " + from + " to size " + to + ", the checkpoints from " + older.size()
                            + " to " + newer.size() + ": ask for the proof of the checkpoints' sizes");
        }
        if (from == 0 || from > to) {
            return new Verdict.CannotJudge(
                    "a consistency proof goes from a size of 1 or more to the same or a larger one, not" + " from "
                            + from + " to " + to);
        }
        return Proofs.verifyConsistency(from, to, older.root(), newer.root(), hashes)
                ? new Verdict.Proven("the register " + newer.origin() + " of size " + to
                        + " holds all that the one of size " + from + " held, unchanged and in the same order")
                : forked(older, newer);
    }

    private static Verdict forked(Checkpoint older, Checkpoint newer) {
        return new Verdict.Tampered(List.of(new Fault.Forked(older, newer)), 0);
    }
}
