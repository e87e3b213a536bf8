package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of the platform that is made in the background. */
@Serdeable
public record Export(
        String jobId,
        @Nullable String file,
        @Nullable String state,
        long linesDone,
        long linesTotal,
        @Nullable Instant askedAt) {
    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    /** Whether it is still being made. */
    public boolean isGoingOn() {
        return is("WAITING") || is("RUNNING");
    }

    /** A fault that the platform found, at its line. */
    @Serdeable
    public record Fault(
            long line,
            @Nullable String publicId,
            @Nullable String lineId,
            @Nullable String error) {}
}
