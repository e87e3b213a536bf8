package fr.boucle.verify;

import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 value: exactly 32 bytes, immutable, compared by content. */
public final class Hash {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;
    /** Characters of a hash in base64, padding included. */
    public static final int BASE64_LENGTH = 44;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash with these bytes, which are copied.
     *
     * @throws IllegalArgumentException unless there are exactly 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Takes over an array that the caller made and forgets. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    /**
     * Reads strict base64: 44 characters, padded, unused bits zero.
     *
     * @throws Unreadable if the text is anything else
     */
    public static Hash fromBase64(String text) throws Unreadable {
        byte[] ascii = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return fromBase64(ascii, 0, ascii.length);
    }

    static Hash fromBase64(byte[] ascii, int from, int to) throws Unreadable {
        if (to - from != BASE64_LENGTH || ascii[to - 1] != '=') {
            throw new Unreadable("a hash is 44 characters of base64 (32 bytes), padded by one \"=\"");
        }
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(Arrays.copyOfRange(ascii, from, to));
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable("a hash is base64 of 32 bytes: " + notBase64.getMessage());
        }
        if (decoded.length != LENGTH || !endsInZeroBits(ascii[to - 2])) {
            throw new Unreadable("a hash is base64 of exactly 32 bytes, its unused bits zero");
        }
        return new Hash(decoded);
    }

    /** The last character before the padding carries four bits of the hash and two unused ones. */
    private static boolean endsInZeroBits(byte last) {
        return "AEIMQUYcgkosw048".indexOf(last) >= 0;
    }

    /** The 44 characters of base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for hashing only. */
    byte[] raw() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
