package fr.boucle.donations.device;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
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

/** The agent lists a device again that was withdrawn by mistake, or that the house needs no more. */
@Tag(name = "devices")
@Controller("/api/donations/devices/{deviceId}/listing")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListDeviceAgain {
    private final Devices devices;
    private final InstantSource clock;

    ListDeviceAgain(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(
            summary = "List a device again",
            description =
                    "That was withdrawn or kept in the house; it keeps its code and its history. 409 once custody has passed on."
                            + " Publishes DeviceListed. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> list(UUID deviceId, @Parameter(hidden = true) Actor actor) {
        devices.change(deviceId, actor, null, device -> switch (device) {
            case ListedDevice _ -> List.of();
            case Device.Reassigned _, Device.Withdrawn _ -> List.of(device.listAgain(clock.instant()));
            case Device.HandedOver _, Device.SentToWaste _ -> throw device.gone();
        });
        return HttpResponse.noContent();
    }
}
