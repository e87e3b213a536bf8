package fr.boucle.donations;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.UUID;

/** The agent overrules what the rules proposed, with a reason; the proposal is kept beside it. */
@Tag(name = "devices")
@Controller("/api/donations/devices/{deviceId}/orientation")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class OrientDevice {
    private final Devices devices;
    private final InstantSource clock;

    OrientDevice(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Serdeable
    record Decision(
            @NotNull Orientation orientation,
            @NotBlank @Size(min = 3, max = 500) String reason) {}

    @Operation(
            summary = "Overrule a device's orientation",
            description =
                    "REUSE, REPAIR or RECYCLING with the reason; both the rules' proposal and this decision are kept"
                            + " (loi REEN 2021-1485, art. 16). 409 once the device is in a lot or no longer listed.")
    @Put
    @Transactional
    HttpResponse<?> orient(UUID deviceId, @Valid @Body Decision decision, @Parameter(hidden = true) Actor actor) {
        Devices.Row row = devices.lockOwn(deviceId, actor.organisation())
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no device with this id."));
        if (row.state() != Devices.State.LISTED) {
            throw new Refusal(DonationRefusal.DEVICE_NOT_LISTED, "The device is " + row.state() + ".");
        }
        if (row.lotId() != null) {
            throw new Refusal(DonationRefusal.DEVICE_IN_LOT, "Close the lot or change its draft first.");
        }
        long _ = devices.orient(deviceId, decision.orientation(), decision.reason(), clock.instant());
        return HttpResponse.noContent();
    }
}
