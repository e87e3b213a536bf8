package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** A household received the device: the best proof of reuse; who and where stays in redistribution. */
@Singleton
class WhenDeviceDelivered implements Reaction<WhenDeviceDelivered.DeviceDelivered> {
    private final Fates fates;

    WhenDeviceDelivered(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record DeviceDelivered(UUID deviceId, Instant deliveredAt) {}

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
        fates.tell(envelope, event.deviceId(), "redistribution", null, event.deliveredAt());
    }
}
