package fr.boucle.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of an RFC 6962 / RFC 9162 Merkle tree over SHA-256. Stateless, safe for any thread. */
public final class MerkleTree {
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(MerkleTree::newDigest);

    private MerkleTree() {}

    /** The root of the tree without entries: SHA-256 of nothing. */
    public static Hash emptyRoot() {
        return Hash.owning(digest().digest());
    }

    /** The hash of a leaf: SHA-256(0x00 || entry), whatever the entry's length. */
    public static Hash leafHash(byte[] entry) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        digest.update(entry);
        return Hash.owning(digest.digest());
    }

    /** The hash of an inner node: SHA-256(0x01 || left || right). */
    public static Hash nodeHash(Hash left, Hash right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left.raw());
        digest.update(right.raw());
        return Hash.owning(digest.digest());
    }

    private static MessageDigest digest() {
        MessageDigest digest = DIGEST.get();
        digest.reset();
        return digest;
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
