package fr.boucle.donations;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Adds to the fate of a device that it was told: WasteItemAccepted. */
@Singleton
class WhenWasteItemAccepted implements Reaction<WhenWasteItemAccepted.WasteItemAccepted> {
    private final Fates fates;

    WhenWasteItemAccepted(Fates fates) {
        this.fates = fates;
    }

    @Serdeable
    record WasteItemAccepted(UUID deviceId, String wasteCode, Instant acceptedAt) {}

    @Override
    public String on() {
        return "fr.boucle.waste-register.WasteItemAccepted.v1";
    }

    @Override
    public Class<WasteItemAccepted> event() {
        return WasteItemAccepted.class;
    }

    @Override
    public void handle(WasteItemAccepted event, Envelope envelope) {
        fates.tell(envelope, event.deviceId(), "waste-register", event.wasteCode(), event.acceptedAt());
    }
}
