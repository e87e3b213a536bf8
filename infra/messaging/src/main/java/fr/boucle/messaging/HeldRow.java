package fr.boucle.messaging;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message received and not yet handled, with what is known of why. */
@ByName
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
        return HeldRowBuilder.stagedBuilder()
                .position(null)
                .consumer(consumer)
                .messageId(e.id())
                .state(state)
                .awaits(awaits)
                .msgKey(e.key())
                .topic(topic)
                .type(e.type())
                .sequence(e.sequence())
                .hop(e.hop())
                .occurredAt(e.time())
                .actor(e.actor())
                .payload(e.payload())
                .reason(reason)
                .attempts(1)
                .heldAt(at)
                .build();
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
