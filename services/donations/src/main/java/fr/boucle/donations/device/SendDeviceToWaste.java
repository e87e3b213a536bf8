package fr.boucle.donations.device;

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
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A donor discards a device: it becomes the producer of a waste, and the waste register takes it from there. */
@Tag(name = "devices")
@Controller("/api/donations/devices/{deviceId}/waste")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class SendDeviceToWaste {
    private final Devices devices;
    private final InstantSource clock;

    SendDeviceToWaste(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** Why a device is given to nobody. */
    @Serdeable
    enum Reason {
        OLDER_THAN_TEN_YEARS,
        BEYOND_REPAIR,
        CLASSIFIED,
        OTHER
    }

    /** Why. */
    @Serdeable
    record Command(@NotNull Reason reasonCode) {}

    @Operation(
            summary = "Send a device to waste",
            description =
                    "409 while it is in an open lot, or no longer listed. Publishes DeviceSentToWaste. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> send(UUID deviceId, @Valid @Body Command why, @Parameter(hidden = true) Actor actor) {
        devices.change(deviceId, actor, null, device -> switch (device) {
            case ListedDevice listed -> {
                listed.mustBeInNoLot();
                yield List.of(listed.sendToWaste(why.reasonCode().name(), clock.instant()));
            }
            case Device.SentToWaste _ -> List.of();
            case Device.Reassigned _, Device.Withdrawn _, Device.HandedOver _ -> throw device.gone();
        });
        return HttpResponse.noContent();
    }
}
