package fr.boucle.gateway.structures;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A workshop that prepares what a structure was promised, and where one comes for it. */
@Serdeable
public record Preparer(
        String workshopId,
        @Nullable String name,
        @Nullable String street,
        @Nullable String town,
        @Nullable String phone,
        @Nullable String hoursInWords) {
    @Override
    public String name() {
        return name == null ? "" : name;
    }

    /** Where it is, as far as it is known. */
    public String place() {
        return Stream.of(Optional.ofNullable(street), Optional.ofNullable(town))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Those that it prepares. */
    List<HeldDevice> of(List<HeldDevice> devices) {
        return devices.stream()
                .filter(device -> workshopId.equals(device.workshopId()))
                .toList();
    }

    public long ready(List<HeldDevice> promised) {
        return of(promised).stream().filter(device -> device.is("PREPARED")).count();
    }

    public long awaited(List<HeldDevice> promised) {
        return of(promised).size() - ready(promised);
    }

    /** The last moment at which all of them are still kept for the structure. */
    public Optional<Instant> keptUntil(List<HeldDevice> promised) {
        return of(promised).stream()
                .map(HeldDevice::expiresAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
