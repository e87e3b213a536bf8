package fr.boucle.values;

/**
 * An amount in whole euro cents, never negative.
 *
 * @param cents the amount
 */
public record Money(long cents) implements Comparable<Money> {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException below 0: a caller's bug, input is checked before
     */
    public Money {
        if (cents < 0) {
            throw new IllegalArgumentException("an amount is at least 0 cents: " + cents);
        }
    }

    /**
     * An amount of whole euros.
     *
     * @param euros at least 0
     */
    public static Money ofEuros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
