package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The workshop received a device: a proof for the donor, and the end of a search. */
@Singleton
class WhenDeviceReceived implements Reaction<WhenDeviceReceived.DeviceReceived> {
    private final Fates fates;

    WhenDeviceReceived(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record DeviceReceived(UUID deviceId, Instant receivedAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.DeviceReceived.v1";
    }

    @Override
    public Class<DeviceReceived> event() {
        return DeviceReceived.class;
    }

    @Override
    public void handle(DeviceReceived event, Envelope envelope) {
        fates.tell(envelope, event.deviceId(), "repairs", null, event.receivedAt());
        fates.found(event.deviceId(), event.receivedAt());
    }
}
