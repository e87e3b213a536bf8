package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.PartKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a device at the workshop.
 *
 * @param reasonCode why, where the event has a reason
 * @param part which part, where it is about one
 * @param refurbished of a device that was made ready: whether every function had been tested and none failed
 */
@Serdeable
record HappenedView(
        long sequence,
        int hop,
        String event,
        Instant at,
        String actor,
        @Nullable String reasonCode,
        @Nullable PartKind part,
        @Nullable Boolean refurbished) {
    private static final String READY = "DeviceReady";
    private static final Pattern PART = Pattern.compile("\"kind\":\"([A-Z_]{1,40})\"");
    private static final Pattern REASON = Pattern.compile("\"reasonCode\":\"([A-Z_]{1,40})\"");

    static HappenedView of(DeviceRows.Happened row) {
        Matcher reason = REASON.matcher(row.payload());
        return new HappenedView(
                row.sequence(),
                row.hop(),
                row.event(),
                row.occurredAt(),
                row.actor(),
                reason.find() ? reason.group(1) : null,
                row.event().startsWith("Part") ? part(row.payload()) : null,
                row.event().equals(READY) ? row.payload().contains("\"refurbished\":true") : null);
    }

    private static @Nullable PartKind part(String payload) {
        Matcher part = PART.matcher(payload);
        return part.find() ? PartKind.valueOf(part.group(1)) : null;
    }
}
