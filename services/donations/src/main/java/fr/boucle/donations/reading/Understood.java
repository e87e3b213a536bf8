package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a device as far as it was understood: all that is kept of it.
 *
 * @param kind none while it has to be asked
 * @param guess the kind it may be, while it has to be asked
 * @param name who made it and what it is known by
 * @param acquired when it was acquired, as exactly as the file says it
 * @param otherwise when it was acquired if the month comes first, where nothing in its file shows the order
 */
@Serdeable
public record Understood(
        @Nullable DeviceKind kind,
        @Nullable DeviceKind guess,
        DeviceName name,
        @Nullable Span acquired,
        @Nullable LocalDate otherwise,
        @Nullable String communeCode,
        DeviceDetails details) {

    /** The day of its acquisition, where it is known. */
    public @Nullable LocalDate acquiredOn() {
        return acquired == null ? null : acquired.exact();
    }

    /** The facts of a device that can be listed; none while nobody knows what it is or by what it is known. */
    public Optional<DeviceFacts> facts() {
        return kind == null || name.identity() == null
                ? Optional.empty()
                : Optional.of(new DeviceFacts(
                        kind,
                        name.manufacturer(),
                        name.model(),
                        name.serialNumber(),
                        name.assetTag(),
                        acquiredOn(),
                        communeCode,
                        details));
    }
}
