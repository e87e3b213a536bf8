package fr.boucle.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One file of a dossier as it was unpacked.
 *
 * @param text empty unless the verifier judges it
 */
record UnpackedFile(String sha256, long length, String text) {
    private static final int MAX_TEXT = 8_000_000;
    private static final int BUFFER = 1 << 16;

    static UnpackedFile read(InputStream in, long room, boolean judged) throws Unreadable, IOException {
        MessageDigest digest = MerkleTree.newDigest();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            length += read;
            if (length > room || (judged && length > MAX_TEXT)) {
                throw new Unreadable(
                        "the dossier unpacks to more than any dossier holds: it was not made by a register");
            }
            if (judged) {
                text.write(buffer, 0, read);
            }
        }
        return new UnpackedFile(HexFormat.of().formatHex(digest.digest()), length, text.toString(UTF_8));
    }
}
