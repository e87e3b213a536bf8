package fr.boucle.wasteregister.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workshop took a medium out of a device that lives on. */
@Singleton
class WhenMediumRemoved implements Reaction<WhenMediumRemoved.MediumRemoved> {
    private final PieceOut pieces;

    WhenMediumRemoved(PieceOut pieces) {
        this.pieces = pieces;
    }

    /** Without waste: the workshop keeps the medium, or somebody else has it. */
    @Serdeable
    record MediumRemoved(
            UUID deviceId,
            UUID organisationId,
            PieceOut.@Nullable Waste waste,
            @Nullable Instant removedAt) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.MediumRemoved.v1";
    }

    @Override
    public Class<MediumRemoved> event() {
        return MediumRemoved.class;
    }

    @Override
    public void handle(MediumRemoved event, Envelope envelope) {
        PieceOut.Waste waste = event.waste();
        if (waste != null) {
            pieces.accept(event.deviceId(), event.organisationId(), waste, event.removedAt(), envelope);
        }
    }
}
