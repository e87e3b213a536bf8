package fr.boucle.repairs.device;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What documents about a ready device may say, because it was proved. */
public final class ReadyFacts {
    private ReadyFacts() {}

    /** What was tested of the functions of its kind, and what was not. */
    @Serdeable
    public record Tests(List<Check> passed, List<Check> failed, List<Check> notApplicable, List<Check> untested) {
        public static Tests of(Diagnosis diagnosis, DeviceKind kind) {
            return new Tests(
                    diagnosis.passed(), diagnosis.failed(), diagnosis.notApplicable(), diagnosis.untested(kind));
        }
    }

    /** What became of one medium: ERASED by a log or by a person's record, REMOVED, or STRUCK as none. */
    @Serdeable
    public record Cleared(
            MediumType type,
            String outcome,
            @Nullable ErasureMethod method,
            @Nullable SanitizationLevel level,
            @Nullable String evidence) {
        public static Cleared of(Medium.Cleared medium) {
            return switch (medium) {
                case Medium.Erased erased ->
                    new Cleared(
                            erased.type(),
                            "ERASED",
                            erased.erasure().method(),
                            erased.erasure().level(),
                            erased.erasure().reportSha256() == null ? "RECORD" : "LOG");
                case Medium.Removed removed -> new Cleared(removed.type(), "REMOVED", null, null, null);
                case Medium.Struck struck -> new Cleared(struck.type(), "STRUCK", null, null, null);
            };
        }
    }
}
