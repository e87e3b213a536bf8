package fr.boucle.gateway.territory;

import java.math.BigDecimal;
import java.util.Optional;

/** A price as people write it. */
public final class Euros {
    private Euros() {}

    /** In cents; nothing typed is a gift, anything that is no price is nothing. */
    public static Optional<Long> cents(String typed) {
        String plain = typed.replaceAll("[\\s\u00a0\u202f€]", "").replace(',', '.');
        if (plain.isEmpty()) {
            return Optional.of(0L);
        }
        return plain.matches("\\d{1,6}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain).movePointRight(2).longValueExact())
                : Optional.empty();
    }

    /** As somebody would type it. */
    public static String typed(long cents) {
        return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
