package fr.boucle.repairs;

import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the operator did. */
@Serdeable
record ManualErasure(
        @NotNull ErasureMethod method,
        @NotNull SanitizationLevel level,
        @NotBlank @Size(max = 100) String tool,
        boolean verified,
        @Nullable @Size(max = 100) String certificateNumber,
        @Nullable @Size(max = 1000) String operatorNote) {
    boolean lacksCertificate() {
        return method == ErasureMethod.MEDIUM_DESTROYED && (certificateNumber == null || certificateNumber.isBlank());
    }

    /** Refuses what does not reach the level asked of the medium, or was not verified. */
    void refuseUnfit(MediumType type, SanitizationLevel required) {
        Optional<SanitizationLevel> best = method.levelOn(type);
        boolean reached = best.filter(most -> most.meets(level)).isPresent();
        if (!reached || !level.meets(required) || !verified) {
            throw new Refusal(
                    RepairRefusal.METHOD_UNFIT,
                    "A medium of type " + type + " needs " + required + ", verified; " + method + " reaches "
                            + best.map(Enum::name).orElse("nothing") + " on it, "
                            + (verified ? "verified." : "not verified here.")
                            + " Erase it with a fitting method, or take it out.");
        }
    }
}
