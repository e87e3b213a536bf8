package fr.boucle.gateway.batches;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One act on many, and how far it is. */
@Serdeable
public record Batch(
        String batchId,
        String act,
        String state,
        long total,
        long passed,
        long refused,
        long unchanged,
        @Nullable Instant openedAt,
        boolean confirmed) {
    public boolean is(String one) {
        return one.equals(state);
    }

    /** Whether what became of each is only what a trial says. */
    public boolean isTrial() {
        return !confirmed && !is("RUNNING") && !is("DONE");
    }

    /** The words' family of what became of each. */
    public String outcomes() {
        return isTrial() ? "trialOutcome" : "batchOutcome";
    }

    /** Whether somebody works on it now. */
    public boolean goesOn() {
        return is("TRYING") || is("RUNNING");
    }

    /** How many were looked at, or done. */
    public long handled() {
        return passed + refused + unchanged;
    }
}
