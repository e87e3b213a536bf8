package fr.boucle.values;

/**
 * A mass in whole grams, never negative.
 *
 * @param grams the mass, 0 to 10 000 t (the largest weight a register line may state)
 */
public record Mass(long grams) implements Comparable<Mass> {
    private static final long MAX_GRAMS = 10_000_000_000L;
    private static final long GRAMS_PER_KILOGRAM = 1_000;

    /** No mass at all. */
    public static final Mass ZERO = new Mass(0);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException below 0 or above 10 000 t: a caller's bug, input is checked before
     */
    public Mass {
        if (grams < 0 || grams > MAX_GRAMS) {
            throw new IllegalArgumentException("a mass lies between 0 and 10 000 t, in grams: " + grams);
        }
    }

    /**
     * A mass of whole kilograms.
     *
     * @param kilograms 0 to 10 000 000
     */
    public static Mass ofKilograms(long kilograms) {
        return new Mass(Math.multiplyExact(kilograms, GRAMS_PER_KILOGRAM));
    }

    /** The sum of both. */
    public Mass plus(Mass other) {
        return new Mass(Math.addExact(grams, other.grams));
    }

    /**
     * This mass less the other's, in grams, which may be negative: a difference is not a mass.
     *
     * @param other what to take away
     */
    public long gramsMore(Mass other) {
        return grams - other.grams;
    }

    @Override
    public int compareTo(Mass other) {
        return Long.compare(grams, other.grams);
    }
}
