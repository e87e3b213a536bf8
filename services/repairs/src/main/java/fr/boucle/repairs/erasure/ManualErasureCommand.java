package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.SanitizationLevel;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
    /** What is missing before a reset means anything; nothing where it is none. */
    List<String> missingOfReset(boolean asksCards) {
        if (!method.isReset()) {
            return List.of();
        }
        return reset == null
                ? List.of("system", "version", "accountsRemoved", "locksOff", "restartedToSetup")
                : reset.missing(asksCards);
    }

    /** What it says of cards. */
    @Nullable
    Cards cards() {
        return reset == null ? null : reset.cards();
    }

    boolean lacksCertificate() {
        return method == ErasureMethod.MEDIUM_DESTROYED && (certificateNumber == null || certificateNumber.isBlank());
    }
}
