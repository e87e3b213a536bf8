package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided, by whom, and sealed why; how it ended. */
@Embeddable
record AnswerColumns(
        @MappedProperty("granted") String granted,
        @MappedProperty("reason_code") @Nullable RefusedBecause reasonCode,
        @MappedProperty("explanation") byte[] explanation,

        @MappedProperty("decided_by") @UuidColumn @Nullable UUID decidedBy,

        @MappedProperty("decided_at") @Nullable Instant decidedAt,
        @MappedProperty("ending") @Nullable Ending ending) {
    /** Nobody decided yet. */
    static final AnswerColumns NONE = new AnswerColumns("", null, new byte[0], null, null, null);

    /** What the state says, with who decided before. */
    AnswerColumns of(Endowment now) {
        return new AnswerColumns(
                now.granted().column(),
                now instanceof Endowment.Refused refused ? refused.reasonCode() : null,
                explanation,
                decidedBy,
                decidedAt,
                now instanceof Endowment.Ended ended ? ended.ending() : null);
    }

    AnswerColumns by(UUID decider, byte[] sealed, Instant at) {
        return new AnswerColumns(granted, reasonCode, sealed, decider, at, ending);
    }
}
