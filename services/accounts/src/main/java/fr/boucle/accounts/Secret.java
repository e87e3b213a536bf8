package fr.boucle.accounts;

import fr.boucle.values.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random secret that is shown once: 256 bits, so that its plain SHA-256 is enough to keep it by.
 *
 * @param text what the person gets
 */
record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it. */
    String hash() {
        return Sha256.hex(text);
    }

    @Override
    public String toString() {
        return "(a secret)";
    }
}
