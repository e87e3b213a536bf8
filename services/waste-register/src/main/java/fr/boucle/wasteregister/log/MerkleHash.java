package fr.boucle.wasteregister.log;

import fr.boucle.values.Sha256;
import java.security.MessageDigest;

/** The hashes of the tree: RFC 9162 §2.1, SHA-256 with its prefixes. */
final class MerkleHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    static byte[] empty() {
        return Sha256.digest().digest();
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
