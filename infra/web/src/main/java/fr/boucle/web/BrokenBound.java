package fr.boucle.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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

    /** Where it is: the path in the body, below the method and its parameter where it was one's, as a JSON pointer. */
    public static String pointer(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        boolean called = false;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR -> called = true;
                case BEAN -> {}
                default -> {
                    if (node.getIndex() != null) {
                        names.add(String.valueOf(node.getIndex()));
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        names.add(node.getName());
                    }
                }
            }
        }
        boolean below = called && names.size() > 1;
        return "/" + String.join("/", below ? names.subList(1, names.size()) : names);
    }
}
