package fr.boucle.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A growing Merkle tree that keeps only the roots of its full subtrees: at most 63 hashes, however many leaves were
 * appended. It knows the root of the present size at any time, which is what one pass over an export needs. Not safe for
 * several threads.
 */
public final class CompactRange {
    /** Roots of the full subtrees, the smallest (rightmost) first; their sizes are the set bits of {@link #size}. */
    private final Deque<Hash> subtrees = new ArrayDeque<>();

    private long size;

    /** Appends the next leaf, given its leaf hash. */
    public void append(Hash leafHash) {
        Hash merged = leafHash;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            merged = MerkleTree.nodeHash(subtrees.pop(), merged);
        }
        subtrees.push(merged);
        size++;
    }

    /** How many leaves were appended. */
    public long size() {
        return size;
    }

    /** The root of the tree of the present size; of the empty tree, {@link MerkleTree#emptyRoot()}. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return MerkleTree.emptyRoot();
        }
        Iterator<Hash> fromTheRight = subtrees.iterator();
        Hash root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = MerkleTree.nodeHash(fromTheRight.next(), root);
        }
        return root;
    }
}
