package fr.boucle.donations.device;

import fr.boucle.donations.law.Orientation;
import fr.boucle.web.Actor;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The agent overrules what the rules proposed, with a reason; the proposal is kept beside it. */
@Tag(name = "devices")
@Controller("/api/donations/devices/{deviceId}/orientation")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class OrientDevice {
    private final Devices devices;

    OrientDevice(Devices devices) {
        this.devices = devices;
    }

    @Serdeable
    record Command(
            @NotNull Orientation orientation,
            @NotBlank @Size(min = 3, max = 500) String reason) {}

    @Operation(
            summary = "Overrule a device's orientation",
            description =
                    "REUSE, REPAIR or RECYCLING with the reason; both the rules' proposal and this decision are kept"
                            + " (loi REEN 2021-1485, art. 16). 409 once the device is in a lot or no longer listed.")
    @Put
    @Transactional
    HttpResponse<?> orient(UUID deviceId, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        devices.change(deviceId, actor, null, device -> switch (device) {
            case ListedDevice listed -> {
                listed.mustBeInNoLot();
                yield listed.isOverruled(command.orientation(), command.reason())
                        ? List.of()
                        : List.of(listed.overrule(command.orientation(), command.reason()));
            }
            case Device.Reassigned _, Device.Withdrawn _, Device.HandedOver _, Device.SentToWaste _ ->
                throw device.gone();
        });
        return HttpResponse.noContent();
    }
}
