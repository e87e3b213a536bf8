package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceRows;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a device at the workshop.
 *
 * @param reasonCode why, where the event has a reason
 */
@Serdeable
record HappenedView(
        long sequence,
        int hop,
        String event,
        Instant at,
        String actor,
        @Nullable String reasonCode) {
    private static final Pattern REASON = Pattern.compile("\"reasonCode\":\"([A-Z_]{1,40})\"");

    static HappenedView of(DeviceRows.Happened row) {
        Matcher reason = REASON.matcher(row.payload());
        return new HappenedView(
                row.sequence(),
                row.hop(),
                row.event(),
                row.occurredAt(),
                row.actor(),
                reason.find() ? reason.group(1) : null);
    }
}
