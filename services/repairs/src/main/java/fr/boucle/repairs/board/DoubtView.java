package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Doubt;
import fr.boucle.repairs.device.Medium;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why somebody of the workshop says that it is no medium, for whoever looks again: the note is the workshop's own. */
@Serdeable
record DoubtView(
        Doubt.Reason reason,
        @Nullable String sameAs,
        @Nullable String note,
        Instant raisedAt) {
    static @Nullable DoubtView of(Medium medium) {
        return switch (medium) {
            case Medium.Doubted doubted -> of(doubted.doubt());
            case Medium.Struck struck -> of(struck.doubt());
            case Medium.Unproven _, Medium.Blocked _, Medium.Erased _, Medium.Removed _ -> null;
        };
    }

    private static DoubtView of(Doubt doubt) {
        return new DoubtView(doubt.reason(), doubt.sameAs(), doubt.note(), doubt.raisedAt());
    }
}
