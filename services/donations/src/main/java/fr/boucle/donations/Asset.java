package fr.boucle.donations;

import fr.boucle.values.DeviceCode;
import fr.boucle.values.Mass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays true of a device whatever its state.
 *
 * @param unidentifiedMedia media that the inventory names without a serial: nobody can prove their erasure by serial
 */
record Asset(
        UUID id,
        DeviceCode code,
        UUID owner,
        Hardware hardware,
        @Nullable String assetTag,
        Mass mass,
        MassSource massSource,
        String communeCode,
        int unidentifiedMedia) {

    /** Whether data may be on it, as far as the inventory tells. */
    boolean mayHoldData() {
        return hardware.kind().holdsData() || !hardware.media().isEmpty() || unidentifiedMedia > 0;
    }
}
