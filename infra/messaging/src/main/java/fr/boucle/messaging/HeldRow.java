package fr.boucle.messaging;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message received and not yet handled, with what is known of why. */
@MappedEntity("held_message")
record HeldRow(
        @Id @GeneratedValue @Nullable Long position,
        String consumer,
        @UuidColumn UUID messageId,
        String state,
        String awaits,
        String msgKey,
        String topic,
        String type,
        long sequence,
        @Nullable Integer hop,
        Instant occurredAt,
        String actor,
        String payload,
        String reason,
        int attempts,
        Instant heldAt) {
    /** A message that was tried once. */
    static HeldRow of(
            String consumer, String topic, Envelope e, String state, String awaits, String reason, Instant at) {
        return new HeldRow(
                null,
                consumer,
                e.id(),
                state,
                awaits,
                e.key(),
                topic,
                e.type(),
                e.sequence(),
                e.hop(),
                e.time(),
                e.actor(),
                e.payload(),
                reason,
                1,
                at);
    }

    Envelope envelope() {
        return new Envelope(messageId, type, msgKey, sequence, hop, occurredAt, actor, payload);
    }

    long at() {
        if (position == null) {
            throw new IllegalStateException("not stored yet");
        }
        return position;
    }
}
