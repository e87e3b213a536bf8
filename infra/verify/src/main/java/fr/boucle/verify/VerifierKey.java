package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a register's signing key, as the C2SP vkey line {@code name+keyid+base64(0x01 || key)}.
 *
 * @param name the key's name, which is also the origin of the checkpoints it signs
 * @param id the key id in 8 lower-case hexadecimal digits
 * @param key the Ed25519 public key
 */
public record VerifierKey(String name, String id, PublicKey key) {
    private static final int ED25519 = 0x01;
    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 4;
    /** SubjectPublicKeyInfo of Ed25519 up to the 32 bytes of the key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Reads one vkey line and checks that its key id belongs to its name and key.
     *
     * @throws Unreadable if it is not an Ed25519 vkey, or the key id is another's
     */
    public static VerifierKey parse(String vkey) throws Unreadable {
        String[] parts = vkey.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isEmpty() || parts[0].chars().anyMatch(Character::isWhitespace)) {
            throw new Unreadable("a vkey is one line \"name+keyid+base64\", the name without white space");
        }
        byte[] typed = base64(parts[2]);
        if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
            throw new Unreadable("the last part of a vkey is base64 of 0x01 (Ed25519) and 32 bytes of key");
        }
        String id = keyId(parts[0], typed);
        if (!id.equals(parts[1])) {
            throw new Unreadable("the vkey says key id " + parts[1] + ", but its name and key give " + id
                    + ": get the vkey again from whom you trust for it");
        }
        return new VerifierKey(parts[0], id, publicKey(typed));
    }

    /** Whether {@code signature} (64 bytes) is this key's over {@code text}. */
    public boolean signed(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static String keyId(String name, byte[] typedKey) {
        MessageDigest digest = MerkleTree.newDigest();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(typedKey);
        return HexFormat.of().formatHex(digest.digest(), 0, ID_LENGTH);
    }

    private static byte[] base64(String text) throws Unreadable {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable("the last part of a vkey is base64: " + notBase64.getMessage());
        }
    }

    private static PublicKey publicKey(byte[] typedKey) throws Unreadable {
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_LENGTH);
        System.arraycopy(typedKey, 1, encoded, X509_PREFIX.length, KEY_LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notAPoint) {
            throw new Unreadable("the vkey does not hold an Ed25519 public key: " + notAPoint.getMessage());
        }
    }
}
