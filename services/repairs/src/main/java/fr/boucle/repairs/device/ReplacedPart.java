package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a device when a part was fitted in its place.
 *
 * @param massGrams what the device weighs less without it
 * @param partId under which it is in stock, where it was kept
 * @param waste the piece of waste that it is, where it was not
 */
@Serdeable
public record ReplacedPart(
        Destination destination,
        long massGrams,
        @Nullable UUID partId,
        @Nullable RemovedWaste waste) {
    /** Where it went. */
    public enum Destination {
        WASTE,
        KEPT,
        /** There was none, or it is accounted for already. */
        NONE
    }
}
