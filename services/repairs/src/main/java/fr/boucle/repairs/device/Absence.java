package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A medium was searched for, and a person found that there is none.
 *
 * @param note stays in the workshop
 */
@Serdeable
public record Absence(MediumSearch how, @Nullable String note, Instant foundAt) {
    /** Whether somebody opened the device, and says what was seen. */
    boolean isReasonedLook() {
        return how == MediumSearch.COVER_OPENED && note != null && !note.isBlank();
    }
}
