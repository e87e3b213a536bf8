package fr.boucle.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Chance that falls the same way each time: by the territory's seed and the name of what it is thrown for. */
final class Dice {
    private static final long SEED = 44_2026;
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final String name;
    private final Random random;

    private Dice(String name) {
        this.name = name;
        this.random = new Random(SEED
                ^ UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }

    static Dice of(String name) {
        return new Dice(name);
    }

    /** An id that a second loading makes again. */
    UUID id(Object what) {
        return UUID.nameUUIDFromBytes((SEED + "/" + name + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One, each as often as its weight says. */
    <T> T weighted(List<T> of, ToIntFunction<T> weight) {
        int left = random.nextInt(of.stream().mapToInt(weight).sum());
        for (T each : of) {
            left -= weight.applyAsInt(each);
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalArgumentException("no weights in " + of);
    }

    /** A number as a maker prints it: a random letter for each A after the fixed beginning, a digit for each 9. */
    String like(String pattern) {
        StringBuilder text = new StringBuilder();
        for (char sign : pattern.toCharArray()) {
            switch (sign) {
                case 'A' -> text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                case '9' -> text.append((char) ('0' + random.nextInt(10)));
                default -> text.append(sign);
            }
        }
        return text.toString();
    }
}
