package fr.boucle.redistribution.stock;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.ImpossibleEvent;
import fr.boucle.messaging.Reaction;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workshop made a device ready: it is in stock, for the first time or again. */
@Singleton
class WhenDeviceReady implements Reaction<WhenDeviceReady.DeviceReady> {
    private final Devices devices;

    WhenDeviceReady(Devices devices) {
        this.devices = devices;
    }

    @Serdeable
    record DeviceReady(
            UUID deviceId,
            String code,
            UUID organisationId,
            @Nullable String communeCode,
            Equipment.Resale resale,
            String grade,
            Hardware device,
            @Nullable List<String> accessories,
            @Nullable UUID certificateId,
            @Nullable String dataState,
            @Nullable Tests tests,
            @Nullable Boolean refurbished,
            Instant readyAt) {
        Equipment.Proved proved() {
            return tests == null
                    ? new Equipment.Proved(dataState, List.of(), List.of(), refurbished)
                    : new Equipment.Proved(dataState, tests.failed(), tests.untested(), refurbished);
        }
    }

    /** What was tested and failed, and what was not tested. */
    @Serdeable
    record Tests(List<String> failed, List<String> untested) {}

    @Serdeable
    record Hardware(
            DeviceKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable Integer memoryMegabytes) {}

    @Override
    public String on() {
        return "fr.boucle.repairs.DeviceReady.v1";
    }

    @Override
    public Class<DeviceReady> event() {
        return DeviceReady.class;
    }

    @Override
    public void handle(DeviceReady event, Envelope envelope) {
        if (envelope.hop() == null) {
            throw new ImpossibleEvent("a device's event carries its hop");
        }
        devices.receive(equipment(event), envelope.hop());
    }

    static Equipment equipment(DeviceReady event) {
        Hardware built = event.device();
        return new Equipment(
                event.deviceId(),
                event.code(),
                event.organisationId(),
                event.communeCode() == null ? "" : event.communeCode(),
                new Equipment.Model(built.kind(), built.manufacturer(), built.model(), built.memoryMegabytes()),
                new Equipment.Condition(
                        event.grade(),
                        event.resale(),
                        event.accessories() == null ? Set.of() : Set.copyOf(event.accessories()),
                        event.certificateId(),
                        event.proved()),
                event.readyAt());
    }
}
