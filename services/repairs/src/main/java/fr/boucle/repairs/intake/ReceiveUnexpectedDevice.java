package fr.boucle.repairs.intake;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Origin;
import fr.boucle.repairs.device.OriginBuilder;
import fr.boucle.repairs.device.Resale;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/unexpected-reception")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class ReceiveUnexpectedDevice {
    private static final int FIRST_HOP = 1;

    private final Devices devices;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ReceiveUnexpectedDevice(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** What can be seen of it. */
    @Serdeable
    record Command(
            @NotNull DeviceKind kind,
            @Nullable @Size(max = 100) String manufacturer,
            @Nullable @Size(max = 100) String model,
            @Nullable @Size(max = 100) String serialNumber,
            @Nullable @Min(1) @Max(2_000_000) Long massGrams) {}

    /** Its file. */
    @Serdeable
    record View(UUID deviceId, String code) {}

    @Operation(
            summary = "Record a device that nobody announced",
            description =
                    "The id is the client's own UUID. It gets a printed code and a file; it can be erased, tested and"
                            + " scrapped, but becomes ready only once it is linked to an announced device, whose donor and legal"
                            + " basis it needs. 201, or 200 when the id is known.")
    @Put
    @Transactional
    HttpResponse<View> receive(UUID id, @Valid @Body Command seen, @Parameter(hidden = true) Actor actor) {
        DeviceFile file = file(id, seen, actor);
        Device.Expected device = new Device.Expected(file);
        return devices.open(device, List.of(received(file)), actor.signature())
                .map(found -> HttpResponse.created(opened(found.device())))
                .orElseGet(() -> HttpResponse.ok(devices.find(id, actor.organisation())
                        .map(ReceiveUnexpectedDevice::opened)
                        .orElseThrow(() -> new Refusal(
                                CommonRefusal.NOT_FOUND, "This id is another device's: take a fresh UUID."))));
    }

    private static View opened(Device device) {
        return new View(device.file().deviceId(), device.file().origin().code());
    }

    private DeviceFile file(UUID id, Command seen, Actor actor) {
        boolean weighed = seen.massGrams() != null;
        Origin origin = OriginBuilder.stagedBuilder()
                .deviceId(id)
                .code(DeviceCode.draw(random).value())
                .donorOrganisationId(null)
                .communeCode(null)
                .legalBasis(null)
                .resale(Resale.NONE)
                .erasureDeadline(null)
                .massGrams(weighed ? seen.massGrams() : 0)
                .massSource(weighed ? "WEIGHED" : "UNKNOWN")
                .formerDeviceId(null)
                .build();
        Hardware device = new Hardware(
                seen.kind(), seen.manufacturer(), seen.model(), seen.serialNumber(), null, null, null, List.of(), null);
        return DeviceFile.opened(origin, actor.organisation(), device, List.of(), false, FIRST_HOP);
    }

    private DeviceEvent.UnexpectedDeviceReceived received(DeviceFile file) {
        Hardware device = file.device();
        return new DeviceEvent.UnexpectedDeviceReceived(
                file.deviceId(),
                file.origin().code(),
                file.organisationId(),
                device.kind(),
                device.manufacturer(),
                device.model(),
                device.serialNumber(),
                clock.instant());
    }
}
