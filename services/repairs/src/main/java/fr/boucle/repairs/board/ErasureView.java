package fr.boucle.repairs.board;

import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.SanitizationLevel;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the data on a medium: ACCEPTED, BLOCKED, DOUBTED, STRUCK, REMOVED or NONE. */
@Serdeable
record ErasureView(
        String verdict,
        List<String> reasons,
        @Nullable ErasureMethod method,
        @Nullable SanitizationLevel level,
        @Nullable String tool,
        @Nullable String reportSha256,
        @Nullable Instant acceptedAt) {
    static ErasureView of(Medium medium) {
        return switch (medium) {
            case Medium.Unproven _ -> new ErasureView("NONE", List.of(), null, null, null, null, null);
            case Medium.Blocked blocked -> new ErasureView("BLOCKED", blocked.reasons(), null, null, null, null, null);
            case Medium.Doubted _ -> new ErasureView("DOUBTED", List.of(), null, null, null, null, null);
            case Medium.Struck _ -> new ErasureView("STRUCK", List.of(), null, null, null, null, null);
            case Medium.Removed _ -> new ErasureView("REMOVED", List.of(), null, null, null, null, null);
            case Medium.Erased erased ->
                new ErasureView(
                        "ACCEPTED",
                        List.of(),
                        erased.erasure().method(),
                        erased.erasure().level(),
                        erased.erasure().tool(),
                        erased.erasure().reportSha256(),
                        erased.erasure().acceptedAt());
        };
    }
}
