package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A C2SP signed note: a text, and signature lines under it.
 *
 * @param text the signed text, its last line feed included, the empty line after it not
 * @param signatures the signature lines, whoever signed
 */
public record SignedNote(String text, List<SignatureLine> signatures) {
    private static final int MAX_SIGNATURES = 100;
    private static final int KEY_ID_LENGTH = 4;
    private static final String DASH = "\u2014 ";

    /**
     * One line {@code — name base64(keyid || signature)}.
     *
     * @param name name of the key that claims to have signed
     * @param keyId its key id in hexadecimal
     * @param signature base64 of the signature without the key id
     */
    public record SignatureLine(String name, String keyId, String signature) {}

    /** What the signatures of a note are worth to a reader who holds certain keys. */
    public enum Trust {
        /** At least one signature is by a key the reader holds, and each such signature is true. */
        SIGNED,
        /** A signature bears the name and id of a key the reader holds, and is false. */
        FORGED,
        /** No signature is by a key the reader holds. */
        UNKNOWN
    }

    /** Keeps its own copy of the signatures. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Splits a note into text and signature lines. No signature is checked yet.
     *
     * @throws Unreadable if it is not a signed note
     */
    public static SignedNote parse(String note) throws Unreadable {
        int empty = note.lastIndexOf("\n\n");
        if (empty < 0 || !note.endsWith("\n") || note.length() == empty + 2) {
            throw new Unreadable(
                    "a signed note is a text, an empty line and signature lines, each ended by a line feed");
        }
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Unreadable(
                    "a signed note holds no control character but line feeds (no CR, no tab): use the file as served");
        }
        String[] lines = note.substring(empty + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MAX_SIGNATURES) {
            throw new Unreadable(
                    "a signed note has at most " + MAX_SIGNATURES + " signature lines, not " + lines.length);
        }
        List<SignatureLine> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(signatureLine(line));
        }
        return new SignedNote(note.substring(0, empty + 1), signatures);
    }

    /** Checks the signatures that bear the name and id of one of {@code keys}; all others are ignored. */
    public Trust trust(List<VerifierKey> keys) {
        byte[] signedBytes = text.getBytes(UTF_8);
        Trust trust = Trust.UNKNOWN;
        for (SignatureLine line : signatures) {
            for (VerifierKey key : keys) {
                if (!key.name().equals(line.name()) || !key.id().equals(line.keyId())) {
                    continue;
                }
                if (!key.signed(signedBytes, Base64.getDecoder().decode(line.signature()))) {
                    return Trust.FORGED;
                }
                trust = Trust.SIGNED;
            }
        }
        return trust;
    }

    private static SignatureLine signatureLine(String line) throws Unreadable {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || parts[0].isEmpty()) {
            throw new Unreadable(
                    "a signature line reads \"\u2014 name base64\", not \"" + Sentences.shortened(line) + "\"");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(parts[1]);
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable("the signature of " + parts[0] + " is not base64: " + notBase64.getMessage());
        }
        if (bytes.length <= KEY_ID_LENGTH) {
            throw new Unreadable("the signature of " + parts[0] + " is too short to hold a key id and a signature");
        }
        byte[] signature = Arrays.copyOfRange(bytes, KEY_ID_LENGTH, bytes.length);
        return new SignatureLine(
                parts[0],
                HexFormat.of().formatHex(bytes, 0, KEY_ID_LENGTH),
                Base64.getEncoder().encodeToString(signature));
    }
}
