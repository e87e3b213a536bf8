package fr.boucle.donations.law;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule's value with the days for which it holds.
 *
 * @param validUntil the last day; none while nothing follows
 * @param law the article, where a law is the source
 */
record RuleValue(
        String rule,
        String subject,
        long amount,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String law,
        String source) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** The same, at the latest until the day before the next one begins. */
    RuleValue before(RuleValue next) {
        LocalDate last = next.validFrom().minusDays(1);
        return validUntil != null && !validUntil.isAfter(last)
                ? this
                : new RuleValue(rule, subject, amount, validFrom, last, law, source);
    }

    boolean isSameAs(RuleValue other) {
        return validFrom.equals(other.validFrom)
                && amount == other.amount
                && Objects.equals(law, other.law)
                && source.equals(other.source);
    }
}
