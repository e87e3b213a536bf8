package fr.boucle.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree and its proofs written down as RFC 9162 defines them, by recursion over D[from:to], with its own hashing. */
final class NaiveTree {
    private final List<byte[]> leaves;
    private final Map<List<Integer>, Hash> known = new HashMap<>();

    NaiveTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    byte[] leaf(int index) {
        return leaves.get(index);
    }

    Hash root(int size) {
        return size == 0 ? sha256() : hash(0, size);
    }

    /** §2.1.3.1 PATH(index, D[0:size]). */
    List<Hash> path(int index, int size) {
        return path(index, 0, size);
    }

    /** §2.1.4.1 PROOF(from, D[0:to]). */
    List<Hash> consistency(int from, int to) {
        return subproof(from, 0, to, true);
    }

    /** §2.1.1 MTH(D[from:to]). */
    private Hash hash(int from, int to) {
        List<Integer> range = List.of(from, to);
        Hash hash = known.get(range);
        if (hash == null) {
            int k = split(from, to);
            hash = to - from == 1
                    ? sha256(new byte[] {0}, leaves.get(from))
                    : sha256(new byte[] {1}, hash(from, k).bytes(), hash(k, to).bytes());
            known.put(range, hash);
        }
        return hash;
    }

    private List<Hash> path(int index, int from, int to) {
        if (to - from == 1) {
            return List.of();
        }
        int k = split(from, to);
        return index < k ? appended(path(index, from, k), hash(k, to)) : appended(path(index, k, to), hash(from, k));
    }

    private List<Hash> subproof(int size, int from, int to, boolean whole) {
        if (size == to) {
            return whole ? List.of() : List.of(hash(from, to));
        }
        int k = split(from, to);
        return size <= k
                ? appended(subproof(size, from, k, whole), hash(k, to))
                : appended(subproof(size, k, to, false), hash(from, k));
    }

    private static int split(int from, int to) {
        return from + Integer.highestOneBit(Math.max(1, to - from - 1));
    }

    private static List<Hash> appended(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new AssertionError(absent);
        }
    }
}
