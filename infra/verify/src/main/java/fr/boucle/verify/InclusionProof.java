package fr.boucle.verify;

import java.util.List;
import java.util.Optional;

/**
 * An inclusion proof as the register serves it ({@code FORMAT.md} §6): a receipt for one entry.
 *
 * @param index where the entry stands
 * @param size size of the tree it is proven in
 * @param leafHash the entry's leaf hash
 * @param hashes sibling hashes from the leaf up
 * @param checkpoint the signed note of that size
 * @param entry the entry's bytes as they stand in the file, none if withheld
 */
public record InclusionProof(
        long index, long size, Hash leafHash, List<Hash> hashes, String checkpoint, Optional<byte[]> entry) {
    /** Keeps its own copy of the hashes. */
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Reads a proof's JSON.
     *
     * @throws Unreadable if it is not an inclusion proof
     */
    public static InclusionProof parse(String json) throws Unreadable {
        JsonObject object = JsonObject.parse(json);
        return new InclusionProof(
                object.number("index"),
                object.number("size"),
                Hash.fromBase64(object.string("leafHash")),
                object.hashes("hashes"),
                object.string("checkpoint"),
                object.raw("entry"));
    }

    /**
     * Judges the proof by its own checkpoint.
     *
     * @param trusted the keys the auditor trusts
     * @throws Unreadable if the checkpoint inside cannot be judged
     */
    public Verdict verify(TrustedCheckpoints trusted) throws Unreadable {
        return switch (trusted.open(checkpoint, "the checkpoint inside the proof")) {
            case TrustedCheckpoints.Opened.Forged(String source) ->
                new Verdict.Tampered(List.of(new Fault.ForgedCheckpoint(source)), 0);
            case TrustedCheckpoints.Opened.Signed(Checkpoint signed) -> verify(signed);
        };
    }

    private Verdict verify(Checkpoint signed) {
        if (signed.size() != size) {
            return new Verdict.CannotJudge("the proof is for size " + size + " but its checkpoint is of size "
                    + signed.size() + ": ask for the proof of a size that has a checkpoint");
        }
        Faults faults = new Faults();
        entry.ifPresent(bytes -> new EntryChecks(faults, index).check(0, new ExportLine.Entry(index, leafHash, bytes)));
        if (!Proofs.verifyInclusion(index, size, leafHash, hashes, signed.root())) {
            faults.add(new Fault.FalseProof("entry " + index
                    + ": this leaf hash at this index is not part of the tree of size " + size + " that was signed"));
        }
        return faults.isEmpty()
                ? new Verdict.Proven("entry " + index + " is in the register " + signed.origin() + " of size " + size
                        + ", root " + signed.root()
                        + (entry.isPresent() ? "" : " (by its leaf hash; the entry is withheld)"))
                : faults.verdict();
    }
}
