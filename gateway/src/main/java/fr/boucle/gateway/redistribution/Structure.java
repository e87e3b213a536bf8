package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Where a household can fetch its device. */
@Serdeable
public record Structure(
        String organisationId,
        String name,
        @Nullable String city,
        @Nullable Integer distanceKm,
        @Nullable String phone,
        @Nullable String hoursInWords) {
    public String place() {
        return city == null ? name : name + ", " + city;
    }
}
