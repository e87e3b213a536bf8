package fr.boucle.verify;

/**
 * An input that is not in the format, so that nothing can be concluded from it. The message is one sentence for the
 * auditor: what is wrong, and what would be right.
 */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong with the input and what would be right */
    public Unreadable(String sentence) {
        super(sentence);
    }

    /** The sentence for the auditor. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
