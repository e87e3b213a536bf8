package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** A device was handed over and did not arrive: a difference that the donor explains. */
@Singleton
class WhenDeviceNotReceived implements Reaction<WhenDeviceNotReceived.DeviceNotReceived> {
    private final Fates fates;

    WhenDeviceNotReceived(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record DeviceNotReceived(UUID deviceId, UUID organisationId, String code, Instant reportedAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.DeviceNotReceived.v1";
    }

    @Override
    public Class<DeviceNotReceived> event() {
        return DeviceNotReceived.class;
    }

    @Override
    public void handle(DeviceNotReceived event, Envelope envelope) {
        fates.tell(envelope, event.deviceId(), "repairs", null, event.reportedAt());
        fates.missing(event.deviceId(), event.organisationId(), event.code(), event.reportedAt());
    }
}
