package fr.boucle.wasteregister.platform;

import fr.boucle.values.Mass;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Masses as the platform's file writes them: tonnes with at most three decimals, so whole kilograms. */
public final class Tonnes {
    private static final int GRAMS_EXPONENT = 6;
    private static final int DECIMALS = 3;

    private Tonnes() {}

    public static String of(Mass mass) {
        return BigDecimal.valueOf(mass.grams(), GRAMS_EXPONENT)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    public static Mass parse(String tonnes) {
        return new Mass(new BigDecimal(tonnes.replace(',', '.'))
                .movePointRight(GRAMS_EXPONENT)
                .longValueExact());
    }
}
