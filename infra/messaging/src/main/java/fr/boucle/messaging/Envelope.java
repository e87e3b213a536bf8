package fr.boucle.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it travels (CloudEvents 1.0, binary mode).
 *
 * @param id the message's own id: the same whenever the message is sent again
 * @param type for instance {@code fr.boucle.donations.DeviceListed.v1}
 * @param key the device's id, or the aggregate's where there is no device
 * @param sequence the version of the aggregate the event made
 * @param hop for device events: how many times custody of the device has passed on
 * @param time when it happened
 * @param actor roles, organisation and opaque member id, or {@code system}
 * @param payload JSON
 */
public record Envelope(
        UUID id,
        String type,
        String key,
        long sequence,
        @Nullable Integer hop,
        Instant time,
        String actor,
        String payload) {}
