package fr.boucle.accounts;

import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which passwords are taken: 12 to 128 characters, not the address, not among the most common ones. No rule about kinds
 * of characters: they make passwords that people write down (CNIL 2022-100; ASVS 5.0 V6.2).
 */
@Singleton
class PasswordRule {
    static final int MIN = 12;
    static final int MAX = 128;

    private final Set<String> common = CommonPasswords.read();

    /** The password in the one form that is hashed: what a keyboard composes differently is the same. */
    static String canonical(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Refuses (422) a password that is too easy to guess. */
    void check(String password, EmailAddress email) {
        String lower = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        if (length < MIN || length > MAX) {
            throw weak("has " + length + " characters; take " + MIN + " to " + MAX + ", for instance four words");
        }
        if (common.contains(lower) || lower.codePoints().distinct().count() < 4) {
            throw weak("is among the first that an attacker tries; take for instance four words of your own");
        }
        if (lower.equals(email.value()) || lower.equals(email.value().split("@", 2)[0])) {
            throw weak("is the address itself; take for instance four words of your own");
        }
    }

    private static Refusal weak(String detail) {
        return new Refusal(
                AccountRefusal.PASSWORD_WEAK,
                "The password " + detail + ".",
                List.of(new Refusal.FieldFault("/password", detail)));
    }
}
