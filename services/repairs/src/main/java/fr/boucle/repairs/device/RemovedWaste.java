package fr.boucle.repairs.device;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A medium or a part as waste of its own, with all that a register of waste needs to take it without the device. */
@Serdeable
public record RemovedWaste(
        WasteItem item,
        String code,
        DeviceKind deviceKind,
        UUID producerOrganisationId,
        @Nullable String communeCode) {
    public static RemovedWaste of(DeviceFile file, WasteItem item) {
        Origin origin = file.origin();
        return new RemovedWaste(item, origin.code(), file.device().kind(), file.producer(), origin.communeCode());
    }
}
