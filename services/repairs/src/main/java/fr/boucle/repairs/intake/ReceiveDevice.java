package fr.boucle.repairs.intake;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/reception")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class ReceiveDevice {
    private final Devices devices;
    private final InstantSource clock;

    ReceiveDevice(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(
            summary = "Record that an announced device is here",
            description = "Also when it was reported missing and is found later. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> receive(
            UUID id, @Header("If-Match") @Nullable String version, @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, version, device -> switch (device) {
            case Device.Expected expected -> List.of(expected.receive(clock.instant()));
            case Device.Missing missing -> List.of(missing.receive(clock.instant()));
            case Device.OnBench _ -> List.of();
            case Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ ->
                throw new Refusal(RepairRefusal.NOT_AWAITED, "It is " + device.state() + " already.");
        });
        return HttpResponse.noContent();
    }
}
