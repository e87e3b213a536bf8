package fr.boucle.stack;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words. */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 24 random bytes in letters, digits, {@code -} and {@code _}. */
    static String word() {
        return word(24);
    }

    /** {@code count} random bytes in letters, digits, {@code -} and {@code _}; no command takes it for an option. */
    static String word(int count) {
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(count));
        return word.startsWith("-") ? word(count) : word;
    }

    /** {@code count} random bytes. */
    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
