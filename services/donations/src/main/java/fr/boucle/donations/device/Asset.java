package fr.boucle.donations.device;

import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.KindFacts;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Mass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays true of a device whatever its state.
 *
 * @param unidentifiedMedia media that the inventory names without a serial: nobody can prove their erasure by serial
 */
public record Asset(
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
    public boolean mayHoldData() {
        return KindFacts.holdsData(hardware.kind()) || !hardware.media().isEmpty() || unidentifiedMedia > 0;
    }

    /** The same under a newer description; the reference mass follows the kind. */
    Asset described(Description told) {
        DeviceDetails details = told.details();
        return new Asset(
                id,
                code,
                owner,
                Hardware.of(told, hardware.serialNumber()),
                told.assetTag(),
                told.kind() == hardware.kind() ? mass : KindFacts.referenceMass(told.kind()),
                massSource,
                communeCode,
                details.unidentifiedMedia());
    }
}
