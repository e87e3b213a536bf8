package fr.boucle.donations.dropoff;

import fr.boucle.values.Sha256;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The code on a receipt, as the person types it back: 60 bits, in three groups of four symbols that are not mistaken. */
record ReceiptCode(String value) {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static ReceiptCode draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return new ReceiptCode(code.toString());
    }

    /** As typed: hyphens, spaces and case do not matter. */
    static ReceiptCode typed(String text) {
        return new ReceiptCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    String printed() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP, 2 * GROUP) + "-" + value.substring(2 * GROUP);
    }

    /** What is stored: whoever reads the database cannot show the receipt. */
    String sha256() {
        return Sha256.hex(value);
    }
}
