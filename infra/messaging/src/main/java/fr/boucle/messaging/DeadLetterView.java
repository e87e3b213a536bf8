package fr.boucle.messaging;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that could not be handled.
 *
 * @param id the message's id
 * @param position in which order it came
 * @param type the event's type, or {@code unreadable}
 * @param key the device or aggregate; later messages of the key are parked behind it
 * @param reason what went wrong
 * @param payload the JSON as received
 * @param attempts how often it was tried
 * @param heldAt since when it is dead
 */
@Serdeable
public record DeadLetterView(
        UUID id, long position, String type, String key, String reason, String payload, int attempts, Instant heldAt) {
    static DeadLetterView of(HeldRow row) {
        return new DeadLetterView(
                row.messageId(),
                row.at(),
                row.type(),
                row.msgKey(),
                row.reason(),
                row.payload(),
                row.attempts(),
                row.heldAt());
    }
}
