package fr.boucle.redistribution.request;

import java.util.random.RandomGenerator;

/** A request's reference: R and seven random symbols, new for each request, not secret, and tells nothing. */
final class Reference {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;

    private Reference() {}

    static String draw(RandomGenerator random) {
        StringBuilder reference = new StringBuilder("R");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return reference.toString();
    }
}
