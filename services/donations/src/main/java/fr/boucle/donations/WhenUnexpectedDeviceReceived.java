package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** A device arrived that nobody handed over: a difference until somebody links it. */
@Singleton
class WhenUnexpectedDeviceReceived implements Reaction<WhenUnexpectedDeviceReceived.UnexpectedDeviceReceived> {
    private final Fates fates;

    WhenUnexpectedDeviceReceived(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record UnexpectedDeviceReceived(UUID deviceId, UUID organisationId, String code, Instant receivedAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.UnexpectedDeviceReceived.v1";
    }

    @Override
    public Class<UnexpectedDeviceReceived> event() {
        return UnexpectedDeviceReceived.class;
    }

    @Override
    public void handle(UnexpectedDeviceReceived event, Envelope envelope) {
        fates.unexpected(event.deviceId(), event.organisationId(), event.code(), event.receivedAt());
    }
}
