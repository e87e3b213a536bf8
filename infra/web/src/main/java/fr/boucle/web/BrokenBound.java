package fr.boucle.web;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;

/** What is said of a value that is out of its bounds: of a list, how many it may hold; of a text, how long it may be. */
public final class BrokenBound {
    private static final String LENGTH = "size must be";

    private BrokenBound() {}

    /** The sentence. */
    public static String said(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        return violation.getInvalidValue() instanceof Collection<?> && message.startsWith(LENGTH)
                ? "their number must be" + message.substring(LENGTH.length())
                : message;
    }
}
