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

@Controller("/api/repairs/devices/{id}/non-reception")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class ReportMissingDevice {
    private final Devices devices;
    private final InstantSource clock;

    ReportMissingDevice(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(
            summary = "Record that an announced device was not in the delivery",
            description = "204; repeating changes nothing. A later reception finds it again.")
    @Put
    @Transactional
    HttpResponse<?> report(
            UUID id, @Header("If-Match") @Nullable String version, @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, version, device -> switch (device) {
            case Device.Expected expected -> List.of(expected.miss(clock.instant()));
            case Device.Missing _ -> List.of();
            case Device.OnBench _, Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ ->
                throw new Refusal(
                        RepairRefusal.NOT_AWAITED, "It was received and is " + device.state() + "; it is not missing.");
        });
        return HttpResponse.noContent();
    }
}
