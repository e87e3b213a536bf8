package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.web.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the operator did. */
@Serdeable
record ManualErasureCommand(
        @NotNull ErasureMethod method,
        @NotNull SanitizationLevel level,
        @NotBlank @Size(max = 100) String tool,
        boolean verified,
        @Nullable @Size(max = 100) String certificateNumber,
        @Nullable @Size(max = 1000) String operatorNote,
        @Nullable @Valid MakerReset reset) {
    boolean lacksCertificate() {
        return method == ErasureMethod.MEDIUM_DESTROYED && (certificateNumber == null || certificateNumber.isBlank());
    }

    /** Refuses a reset of which the checks that make it mean something were not all seen. */
    void refuseUnprovenReset() {
        if (!method.isReset()) {
            return;
        }
        List<String> missing = reset == null
                ? List.of("system", "version", "accountsRemoved", "locksOff", "restartedToSetup")
                : reset.missing();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    RepairRefusal.RESET_UNPROVEN,
                    "Sign every account out, reset by the maker's menu, start again until it asks for a language, try the"
                            + " locks; a system that does not encrypt by itself must show that it did.",
                    missing.stream()
                            .map(field -> new Refusal.FieldFault("/reset/" + field, "is not seen"))
                            .toList());
        }
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
