package fr.boucle.wasteregister.line;

import fr.boucle.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Why a line was corrected: the log keeps a salted hash of it, the table its text and its salt. */
record Explanation(String text, String salt) {
    private static final int SALT_BYTES = 16;

    static Explanation salted(String text, SecureRandom random) {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return new Explanation(text, HexFormat.of().formatHex(bytes));
    }

    String hash() {
        byte[] salted = (salt + text).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Sha256.of(salted));
    }
}
