package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The workshop says that an unexpected device is a missing one. */
@Singleton
class WhenDevicesLinked implements Reaction<WhenDevicesLinked.DevicesLinked> {
    private final Fates fates;

    WhenDevicesLinked(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record DevicesLinked(UUID deviceId, UUID aliasDeviceId) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.DevicesLinked.v1";
    }

    @Override
    public Class<DevicesLinked> event() {
        return DevicesLinked.class;
    }

    @Override
    public void handle(DevicesLinked event, Envelope envelope) {
        fates.link(event.deviceId(), event.aliasDeviceId());
    }
}
