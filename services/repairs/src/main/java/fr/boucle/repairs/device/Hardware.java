package fr.boucle.repairs.device;

import fr.boucle.references.Placeholders;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device's normalised description, as it travels. */
@Serdeable
public record Hardware(
        DeviceKind kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable LocalDate acquiredOn,
        @Nullable String processor,
        @Nullable Integer memoryMegabytes,
        @Nullable List<MediumSummary> media,
        @Nullable Integer batteryHealthPercent) {

    /** What stands where there is no number is no number. */
    public Hardware {
        serialNumber = serialNumber == null || Placeholders.allow(serialNumber) ? serialNumber : null;
    }

    /** A medium as an inventory names it: the serial may be unknown. */
    @Serdeable
    public record MediumSummary(
            MediumType type,
            @Nullable String serialNumber,
            @Nullable Long sizeMegabytes,
            @Nullable String model) {}

    public List<MediumSummary> knownMedia() {
        return media == null ? List.of() : media;
    }

    public Hardware withBattery(@Nullable Integer newBattery) {
        return with(knownMedia(), newBattery);
    }

    /** The same machine, of another kind than was said. */
    Hardware as(DeviceKind newKind) {
        return new Hardware(
                newKind,
                manufacturer,
                model,
                serialNumber,
                acquiredOn,
                processor,
                memoryMegabytes,
                media,
                batteryHealthPercent);
    }

    /** The same machine, its model read. */
    public Hardware ofModel(String read) {
        return new Hardware(
                kind,
                manufacturer,
                read,
                serialNumber,
                acquiredOn,
                processor,
                memoryMegabytes,
                media,
                batteryHealthPercent);
    }

    public Hardware with(List<MediumSummary> newMedia, @Nullable Integer newBattery) {
        return new Hardware(
                kind, manufacturer, model, serialNumber, acquiredOn, processor, memoryMegabytes, newMedia, newBattery);
    }
}
