package fr.boucle.messaging;

import fr.boucle.values.Published;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event about to be appended to the outbox.
 *
 * @param event a serializable record of raw values: it is the JSON; its simple name is the event's name
 * @param key the device's id, or the aggregate's where there is no device
 * @param sequence the version of the aggregate that the event makes
 * @param hop for device events: how many times custody of the device has passed on, else null
 */
public record Publication(
        Published event, UUID key, long sequence, @Nullable Integer hop) {
    /**
     * An event of a device. Append it only while holding the lock of the device's row, and several in id order, so that
     * the outbox order is the commit order per device.
     *
     * @param event the event
     * @param deviceId the device
     * @param sequence the version of the device's state here
     * @param hop the device's hop
     */
    public static Publication ofDevice(Published event, UUID deviceId, long sequence, int hop) {
        return new Publication(event, deviceId, sequence, hop);
    }

    /**
     * An event of another aggregate.
     *
     * @param event the event
     * @param aggregateId whose
     * @param sequence its version
     */
    public static Publication of(Published event, UUID aggregateId, long sequence) {
        return new Publication(event, aggregateId, sequence, null);
    }
}
