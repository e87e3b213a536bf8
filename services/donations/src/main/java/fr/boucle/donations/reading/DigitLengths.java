package fr.boucle.donations.reading;

import java.util.Map;
import java.util.TreeMap;

/** How long the serials of a column are that are digits only: a shorter one among equals has lost its first zeros. */
final class DigitLengths {
    private static final int LONGEST = 40;
    private static final int ENOUGH = 5;
    private static final int MOST_PER_CENT = 80;
    private static final int PER_CENT = 100;

    private final Map<Integer, Integer> counts = new TreeMap<>();
    private int all;
    private int zeroed;

    void see(String text) {
        String bare = text.strip();
        if (bare.length() > 1
                && bare.length() <= LONGEST
                && bare.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                && bare.chars().distinct().count() > 1) {
            counts.merge(bare.length(), 1, Integer::sum);
            all++;
            zeroed = bare.charAt(0) == '0' ? Math.max(zeroed, bare.length()) : zeroed;
        }
    }

    /** Whether others of the column show that this one was longer. */
    boolean haveLostZeros(String digits) {
        if (digits.length() < zeroed) {
            return true;
        }
        return counts.entrySet().stream()
                .anyMatch(length -> length.getKey() > digits.length()
                        && length.getValue() >= ENOUGH
                        && length.getValue() * PER_CENT >= all * MOST_PER_CENT);
    }
}
