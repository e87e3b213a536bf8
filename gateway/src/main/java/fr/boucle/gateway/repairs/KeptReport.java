package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The file of a test program or of the machine's own report, as the workshop keeps it.
 *
 * @param reduced whether names, accounts or networks were taken out
 * @param mark by what colleagues tell one another apart
 */
@Serdeable
public record KeptReport(
        String reportId,
        @Nullable String tool,
        @Nullable String name,
        @Nullable String sha256,
        boolean reduced,
        long lengthBytes,
        @Nullable String mark,
        boolean yours,
        @Nullable Instant receivedAt) {
    private static final int KILO = 1_000;

    /** In kilobytes, one at least. */
    public long kilobytes() {
        return Math.max(1, Math.ceilDiv(lengthBytes, KILO));
    }
}
