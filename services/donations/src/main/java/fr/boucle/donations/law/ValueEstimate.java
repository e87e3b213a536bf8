package fr.boucle.donations.law;

import fr.boucle.values.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a device is worth when it is given, and how that was found: from its price new, falling in equal parts over the
 * years of the rule down to a residual share.
 *
 * @param priceSource {@code INVENTORY} or {@code REFERENCE}
 * @param ageSource {@code ACQUISITION_DATE} or {@code ASSUMED}
 */
@Serdeable
public record ValueEstimate(long valueCents, long newPriceCents, String priceSource, long ageMonths, String ageSource) {
    private static final int MONTHS = 12;
    private static final int PER_CENT = 100;

    public static ValueEstimate of(Giveable device, RuleBook rules) {
        Long priceCents = device.priceCents();
        LocalDate acquiredOn = device.acquiredOn();
        long price = priceCents == null ? rules.newPrice(device.kind()).amount() : priceCents;
        long months = acquiredOn == null
                ? rules.of("ASSUMED_AGE").amount() * MONTHS
                : Math.max(0, ChronoUnit.MONTHS.between(acquiredOn, rules.day()));
        long life = rules.of("DEPRECIATION_YEARS").amount() * MONTHS;
        long residual = price * rules.of("RESIDUAL_SHARE").amount() / PER_CENT;
        long value = Math.max(residual, price * Math.max(0, life - months) / life);
        return new ValueEstimate(
                value,
                price,
                priceCents == null ? "REFERENCE" : "INVENTORY",
                months,
                acquiredOn == null ? "ASSUMED" : "ACQUISITION_DATE");
    }

    Money value() {
        return new Money(valueCents);
    }
}
