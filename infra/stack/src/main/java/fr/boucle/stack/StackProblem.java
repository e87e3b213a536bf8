package fr.boucle.stack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

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

    /** The sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }

    /** That {@code where} cannot be written: full disk, missing right, or what the system says. */
    static StackProblem cannotWrite(Path where, IOException e) {
        String said = e instanceof FileSystemException problem && problem.getReason() != null
                ? problem.getReason()
                : String.valueOf(e.getMessage());
        if (said.contains("No space left")) {
            return new StackProblem(
                    "The disk that holds %s is full: free some space and start again.".formatted(where), e);
        }
        return new StackProblem(
                "%s cannot be written (%s): give it to the account that runs this, or choose another data directory (infra/up --data DIR or BOUCLE_DATA)."
                        .formatted(where, e instanceof AccessDeniedException ? "permission denied" : said),
                e);
    }
}
