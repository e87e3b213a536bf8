package fr.boucle.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A medium as waste of its own, with all that a register of waste needs to take it without the device. */
@Serdeable
record RemovedWaste(
        WasteItem item,
        String code,
        DeviceKind deviceKind,
        UUID producerOrganisationId,
        @Nullable String communeCode) {
    static RemovedWaste of(DeviceFile file, WasteItem item) {
        Origin origin = file.origin();
        return new RemovedWaste(item, origin.code(), file.device().kind(), file.producer(), origin.communeCode());
    }
}
