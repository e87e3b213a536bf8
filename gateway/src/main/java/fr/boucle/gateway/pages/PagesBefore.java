package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Visitor;
import java.util.Arrays;
import java.util.List;

/**
 * The pages of a list before this one, as its address remembers them, so that one goes back the way one came.
 *
 * @param cursors where each began, the first page's first
 * @param here where this one begins
 */
record PagesBefore(List<String> cursors, String here) {
    /** So many are remembered; before those, one begins at the start again. */
    private static final int REMEMBERED = 40;

    private static final String START = "-";
    private static final String AND = "~";

    static PagesBefore of(Visitor visitor) {
        return new PagesBefore(
                visitor.asked("venu")
                        .map(text -> Arrays.asList(text.split(AND)))
                        .orElse(List.of()),
                visitor.asked("apres").orElse(START));
    }

    /** Where the page before begins; empty for the list's beginning. */
    String last() {
        String cursor = cursors.isEmpty() ? START : cursors.getLast();
        return cursor.equals(START) ? "" : cursor;
    }

    /** What the page before remembers. */
    String without() {
        return cursors.isEmpty() ? "" : String.join(AND, cursors.subList(0, cursors.size() - 1));
    }

    /** What the next page remembers. */
    String withThis() {
        List<String> kept = cursors.size() < REMEMBERED
                ? cursors
                : cursors.subList(cursors.size() - REMEMBERED + 1, cursors.size());
        return kept.isEmpty() ? here : String.join(AND, kept) + AND + here;
    }
}
