package fr.boucle.repairs.repair;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A device left for a household or a structure: what the stock kept for it is kept for nobody. */
@Singleton
class FreeKeptParts implements Reaction<FreeKeptParts.DeviceDelivered> {
    private final Parts parts;

    FreeKeptParts(Parts parts) {
        this.parts = parts;
    }

    @Serdeable
    record DeviceDelivered(UUID deviceId) {}

    @Override
    public String on() {
        return "fr.boucle.redistribution.DeviceDelivered.v1";
    }

    @Override
    public Class<DeviceDelivered> event() {
        return DeviceDelivered.class;
    }

    @Override
    public void handle(DeviceDelivered event, Envelope envelope) {
        parts.freeAll(event.deviceId());
    }
}
