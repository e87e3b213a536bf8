package fr.boucle.verify;

import java.util.List;

/**
 * Verification of the two proofs of RFC 9162 (§2.1.3.2 inclusion, §2.1.4.2 consistency). A proof verifies or it does not: a
 * proof of the wrong length, an index outside the tree or a size of zero is simply false.
 */
public final class Proofs {
    private Proofs() {}

    /**
     * Whether {@code path} proves that the leaf stands at {@code index} in the tree of {@code size} entries with {@code root}.
     *
     * @param index position of the leaf, 0 ≤ index &lt; size, else false
     * @param size entries in the tree
     * @param leafHash hash of the leaf, 32 bytes by its type
     * @param path sibling hashes from the leaf up
     * @param root root of that size, as a checkpoint states it
     */
    public static boolean verifyInclusion(long index, long size, Hash leafHash, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leafHash;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether {@code proof} proves that the tree of {@code to} entries extends the tree of {@code from} entries.
     *
     * @param from size of the older tree; 0 is false: every tree extends the empty one, so there is nothing to prove
     * @param to size of the newer tree, from ≤ to, else false
     * @param fromRoot root of the older tree
     * @param toRoot root of the newer tree
     * @param proof the hashes of RFC 9162 §2.1.4.1; empty when from = to
     */
    public static boolean verifyConsistency(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> proof) {
        if (from <= 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot);
        }
        boolean wholeSubtree = Long.bitCount(from) == 1;
        if (!wholeSubtree && proof.isEmpty()) {
            return false;
        }
        Hash start = wholeSubtree ? fromRoot : proof.getFirst();
        List<Hash> rest = wholeSubtree ? proof : proof.subList(1, proof.size());
        return climb(from, to, start, rest, fromRoot, toRoot);
    }

    private static boolean climb(long from, long to, Hash start, List<Hash> rest, Hash fromRoot, Hash toRoot) {
        int shared = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> shared;
        long last = (to - 1) >> shared;
        Hash older = start;
        Hash newer = start;
        for (Hash sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = MerkleTree.nodeHash(sibling, older);
                newer = MerkleTree.nodeHash(sibling, newer);
                int levels = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= levels;
                last >>= levels;
            } else {
                newer = MerkleTree.nodeHash(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }
}
