package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a medium of the file is none.
 *
 * @param sameAs the medium that it is, under another name
 * @param note stays in the workshop
 * @param by the member who said so first: another one has to look
 */
@Serdeable
public record Doubt(
        Reason reason, @Nullable String sameAs, @Nullable String note, String by, Instant raisedAt) {
    /** What it was instead. */
    public enum Reason {
        /** Another name of a medium of the same device: an EUI-64, a WWN, a serial cut short. */
        SAME_MEDIUM,
        /** A card reader, an optical drive, a volume of a RAID or a virtual disk. */
        NOT_A_MEDIUM,
        /** The inventory was of another machine. */
        OF_ANOTHER_DEVICE
    }
}
