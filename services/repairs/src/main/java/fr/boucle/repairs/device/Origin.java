package fr.boucle.repairs.device;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a device came from and on which terms: never changes, but for a mass that was supposed. A device nobody announced has no donor.
 *
 * @param formerDeviceId the device that it had been, as its donor says, who had given it before
 */
@ByName
@Serdeable
public record Origin(
        UUID deviceId,
        String code,
        @Nullable UUID donorOrganisationId,
        @Nullable String communeCode,
        @Nullable String legalBasis,
        Resale resale,
        @Nullable LocalDate erasureDeadline,
        long massGrams,
        String massSource,
        @Nullable UUID formerDeviceId) {
    /** The mass is known better than when it came: the one thing of its origin that anybody may correct. */
    Origin weighing(long grams, String source) {
        return OriginBuilder.builder(this).massGrams(grams).massSource(source).build();
    }
}
