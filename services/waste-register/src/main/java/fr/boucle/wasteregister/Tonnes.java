package fr.boucle.wasteregister;

import fr.boucle.values.Mass;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Masses as the platform's file writes them: tonnes with at most three decimals, so whole kilograms. */
final class Tonnes {
    private static final int GRAMS_EXPONENT = 6;
    private static final int DECIMALS = 3;

    private Tonnes() {}

    static String of(Mass mass) {
        return BigDecimal.valueOf(mass.grams(), GRAMS_EXPONENT)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static Mass parse(String tonnes) {
        return new Mass(new BigDecimal(tonnes.replace(',', '.'))
                .movePointRight(GRAMS_EXPONENT)
                .longValueExact());
    }
}
