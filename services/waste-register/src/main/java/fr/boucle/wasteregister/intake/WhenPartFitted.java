package fr.boucle.wasteregister.intake;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workshop fitted a part in the place of one that is waste now: a battery with its own code, a board, another piece. */
@Singleton
class WhenPartFitted implements Reaction<WhenPartFitted.PartFitted> {
    private final PieceOut pieces;

    WhenPartFitted(PieceOut pieces) {
        this.pieces = pieces;
    }

    /** Without what was replaced: there was none, or nobody was asked yet. */
    @Serdeable
    record PartFitted(
            UUID deviceId,
            UUID organisationId,
            @Nullable Replaced replaced,
            @Nullable Instant fittedAt) {
        @Serdeable
        record Replaced(PieceOut.@Nullable Waste waste) {}
    }

    @Override
    public String on() {
        return "fr.boucle.repairs.PartFitted.v1";
    }

    @Override
    public Class<PartFitted> event() {
        return PartFitted.class;
    }

    @Override
    public void handle(PartFitted event, Envelope envelope) {
        PartFitted.Replaced replaced = event.replaced();
        PieceOut.Waste waste = replaced == null ? null : replaced.waste();
        if (waste != null) {
            pieces.accept(event.deviceId(), event.organisationId(), waste, event.fittedAt(), envelope);
        }
    }
}
