package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/fitted-parts/{partId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class FitPart {
    private final Devices devices;
    private final Parts parts;
    private final InstantSource clock;

    FitPart(Devices devices, Parts parts, InstantSource clock) {
        this.devices = devices;
        this.parts = parts;
        this.clock = clock;
    }

    @Operation(
            summary = "Fit a part of the stock into a device",
            description =
                    "The part's mass moves to the device; a grade given before is taken back. A medium fitted needs the"
                            + " accepted log of its erasure attached again. 409 part-unavailable when it is not in stock. 204;"
                            + " repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> fit(
            UUID id, UUID partId, @Header("If-Match") @Nullable String version, @Parameter(hidden = true) Actor actor) {
        Parts.Stocked found = parts.find(partId, actor.organisation())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "Your stock has no such part."));
        if (id.equals(found.fittedDeviceId())) {
            return HttpResponse.noContent();
        }
        devices.change(id, actor, version, device -> {
            Device.OnBench _ = Bench.require(device);
            return events(id, found.part(), actor.organisation(), clock.instant());
        });
        parts.fit(partId, actor.organisation(), id);
        return HttpResponse.noContent();
    }

    private static List<DeviceEvent> events(UUID id, Parts.Arrival part, UUID organisation, Instant now) {
        List<DeviceEvent> events = new ArrayList<>();
        events.add(new DeviceEvent.PartFitted(
                id, part.id(), organisation, part.kind(), part.origin(), part.fromDeviceId(), part.massGrams(), now));
        String serial = part.mediumSerial();
        MediumType type = part.mediumType();
        if (serial != null && type != null) {
            events.add(new BenchEvent.MediaFound(
                    List.of(new Hardware.MediumSummary(type, serial, null, null)), null, now));
        }
        return events;
    }
}
