package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place that helps with digital things. */
@Serdeable
public record SupportOffer(
        String id,
        String name,
        @Nullable String address,
        @Nullable String city,
        @Nullable String phone,
        @Nullable String hoursInWords) {
    /** Its street and town, as far as they are known. */
    public String where() {
        return Stream.of(address, city).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
