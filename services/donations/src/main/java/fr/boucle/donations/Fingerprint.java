package fr.boucle.donations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 in hexadecimal: of a frozen text, or of what a request asked. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object part : parts) {
            var _ = text.append(part).append('\n');
        }
        return ofText(text.toString());
    }

    static String ofText(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
