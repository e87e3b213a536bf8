package fr.boucle.donations.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a machine's batteries still hold together of what they were made for, in per cent; what one of them does not tell is
 * unknown for the whole.
 */
final class BatteryReading {
    private static final int FULL = 100;
    private static final int NEW = 110;
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:[.,]\\d{1,6})?\\s*%?");
    private static final Pattern WHOLE = Pattern.compile("1(?:[.,]0{1,6})?");
    private static final Pattern SHARE = Pattern.compile("0[.,](\\d{1,6})");

    private long designed;
    private long held;
    private int batteries;
    private boolean unknown;

    /** Takes one battery; a capacity of nothing is a battery that did not answer, one of much more than designed has them swapped. */
    void add(Optional<Long> capacity, Optional<Long> real) {
        batteries++;
        if (capacity.isEmpty() || real.isEmpty() || capacity.get() <= 0 || real.get() <= 0) {
            unknown = true;
        } else if (real.get() * FULL > capacity.get() * NEW) {
            unknown = true;
        } else {
            designed += capacity.get();
            held += Math.min(real.get(), capacity.get());
        }
    }

    boolean any() {
        return batteries > 0;
    }

    /** The whole's health, when each battery told its own. */
    OptionalInt percent() {
        return unknown || designed == 0 ? OptionalInt.empty() : OptionalInt.of((int) (held * FULL / designed));
    }

    /** Whether a cell tells a share of one: true for "0,98", false for "85", none for what may be either. */
    static Optional<Boolean> isShare(String text) {
        String bare = text.strip();
        if (SHARE.matcher(bare).matches()) {
            return Optional.of(true);
        }
        Matcher percent = PERCENT.matcher(bare);
        return percent.matches() && Integer.parseInt(percent.group(1)) > 1 ? Optional.of(false) : Optional.empty();
    }

    /**
     * Reads a cell: one figure, or several of which the worst counts; nothing left is a battery that was not measured. Where
     * the column tells shares, one is all of it.
     */
    static Optional<Integer> cell(String text, boolean shares) {
        int worst = NEW + 1;
        for (String part : text.split("[;/|&+]|\\bet\\b|\\band\\b")) {
            OptionalInt one =
                    shares && WHOLE.matcher(part.strip()).matches() ? OptionalInt.of(FULL) : one(part.strip());
            if (one.isEmpty() || one.getAsInt() == 0 || one.getAsInt() > NEW) {
                return Optional.empty();
            }
            worst = Math.min(worst, one.getAsInt());
        }
        return Optional.of(Math.min(worst, FULL));
    }

    private static OptionalInt one(String text) {
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            return OptionalInt.of(
                    new BigDecimal("0." + share.group(1)).movePointRight(2).intValue());
        }
        Matcher percent = PERCENT.matcher(text);
        return percent.matches() ? OptionalInt.of(Integer.parseInt(percent.group(1))) : OptionalInt.empty();
    }
}
