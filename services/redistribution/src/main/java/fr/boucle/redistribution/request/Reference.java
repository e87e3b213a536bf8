package fr.boucle.redistribution.request;

import java.util.random.RandomGenerator;

/** The reference of what is asked for: a letter and seven random symbols, new each time, not secret, and tells nothing. */
public final class Reference {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;

    private Reference() {}

    public static String draw(String letter, RandomGenerator random) {
        StringBuilder reference = new StringBuilder(letter);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return reference.toString();
    }
}
