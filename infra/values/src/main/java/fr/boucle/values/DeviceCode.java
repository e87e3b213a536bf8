package fr.boucle.values;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The short code printed on a device: eight Crockford base32 symbols and a check symbol (ISO 7064's idea as Crockford
 * states it: the value modulo 37). Read aloud and typed by hand, so I, L and O read as 1, 1 and 0, and case, spaces and
 * hyphens do not matter. It is random and tells nothing of the device.
 *
 * @param value nine symbols without hyphens, for instance {@code 4G7K2MQ9X}
 */
public record DeviceCode(String value) {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = SYMBOLS + "*~$=U";
    private static final int LENGTH = 8;
    private static final int CHECK_MODULUS = 32;

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException when {@link #parse} would find none
     */
    public DeviceCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a device code: " + value);
        }
    }

    /**
     * A fresh code. Uniqueness is the caller's: a unique key, and another draw on a clash.
     *
     * @param random a source of randomness
     */
    public static DeviceCode draw(RandomGenerator random) {
        while (true) {
            StringBuilder body = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                body.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
            }
            int check = check(body);
            // the five symbols beyond the alphabet do not print or travel in URLs well: draw again
            if (check < CHECK_MODULUS) {
                return new DeviceCode(body.append(CHECKS.charAt(check)).toString());
            }
        }
    }

    /**
     * Reads a code as printed, typed or scanned.
     *
     * @param text with or without hyphens and spaces, in any case
     * @return the code, or none when a symbol is unknown, the length is wrong or the check fails
     */
    public static Optional<DeviceCode> parse(String text) {
        String code = text.toUpperCase(Locale.ROOT)
                .replace("-", "")
                .replace(" ", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isValid(code) ? Optional.of(new DeviceCode(code)) : Optional.empty();
    }

    /** As printed: three groups of three. */
    public String printed() {
        return value.substring(0, 3) + "-" + value.substring(3, 6) + "-" + value.substring(6);
    }

    private static boolean isValid(String code) {
        return code.length() == LENGTH + 1
                && code.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0)
                && CHECKS.indexOf(code.charAt(LENGTH)) == check(code.subSequence(0, LENGTH));
    }

    private static int check(CharSequence body) {
        long value = 0;
        for (int i = 0; i < body.length(); i++) {
            value = value * SYMBOLS.length() + SYMBOLS.indexOf(body.charAt(i));
        }
        return (int) (value % CHECKS.length());
    }
}
