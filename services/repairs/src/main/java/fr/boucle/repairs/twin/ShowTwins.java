package fr.boucle.repairs.twin;

import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;

@Controller("/api/repairs/devices/{id}/twins")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class ShowTwins {
    private final Devices devices;
    private final Twins twins;

    ShowTwins(Devices devices, Twins twins) {
        this.devices = devices;
        this.twins = twins;
    }

    @Operation(
            summary = "Other files that may be of this machine, in all workshops",
            description =
                    "By maker and serial, or, where a plate cannot be read, by the firmware's UUID and the mainboard's"
                            + " serial; media and tags stand beside them. Of another workshop's file nothing is told but that there is one.")
    @Get
    @Transactional(readOnly = true)
    List<TwinView> show(UUID id, @Parameter(hidden = true) Actor actor) {
        return twins.views(devices.get(id, actor).device());
    }
}
