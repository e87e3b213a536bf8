package fr.boucle.repairs.intake;

import fr.boucle.repairs.device.NextStep;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one: DONE, REFUSED with the reason's slug, or UNKNOWN. */
@Serdeable
record ScannedView(
        String code,
        String outcome,
        @Nullable UUID deviceId,
        @Nullable String state,
        @Nullable NextStep nextStep,
        @Nullable String reason,
        @Nullable DeviceKind kind,
        @Nullable String model) {
    static ScannedView unknown(String code, String reason) {
        return new ScannedView(code, "UNKNOWN", null, null, null, reason, null, null);
    }
}
