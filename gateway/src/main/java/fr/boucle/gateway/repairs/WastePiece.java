package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A piece of waste that a scrapped device left. */
@Serdeable
public record WastePiece(
        String kind, long massGrams, @Nullable String chemistry, boolean dataBearing) {
    /** What is left of a device without the parts that were taken; nothing where its mass is not known. */
    public static long left(Device device) {
        Long whole = device.massGrams();
        long taken =
                device.harvested().stream().mapToLong(Device.Part::massGrams).sum();
        return whole == null ? 0 : Math.max(0, whole - taken);
    }
}
