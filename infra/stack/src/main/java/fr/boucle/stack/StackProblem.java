package fr.boucle.stack;

/**
 * Something that keeps a part from running and that a person can put right. The message is one sentence in plain words that says
 * what to do, and names the log where there is one.
 */
public final class StackProblem extends RuntimeException {
    /** A problem told by {@code sentence}. */
    public StackProblem(String sentence) {
        super(sentence);
    }

    /** A problem told by {@code sentence}, with what caused it. */
    public StackProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
