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
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
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

    /**
     * Why.
     *
     * @param reasonCode a code in capitals, for instance {@code OLDER_THAN_TEN_YEARS}
     */
    @Serdeable
    record Why(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{2,59}") String reasonCode) {}

    @Operation(
            summary = "Send a device to waste",
            description =
                    "409 while it is in an open lot, or no longer listed. Publishes DeviceSentToWaste. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> send(UUID deviceId, @Valid @Body Why why, @Parameter(hidden = true) Actor actor) {
        Devices.Row row = devices.lockOwn(deviceId, actor.organisation())
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no device with this id."));
        Instant now = clock.instant();
        switch (devices.state(row)) {
            case Device.Listed listed -> {
                if (row.lotId() != null) {
                    throw new Refusal(DonationRefusal.DEVICE_IN_LOT, "Close the lot or change its draft first.");
                }
                var _ = devices.change(row, listed, listed.sendToWaste(why.reasonCode(), now), now, actor.signature());
            }
            case Device.SentToWaste _ -> {}
            case Device.Reassigned _, Device.Withdrawn _, Device.HandedOver _ ->
                throw new Refusal(DonationRefusal.DEVICE_NOT_LISTED, "The device is " + row.state() + ".");
        }
        return HttpResponse.noContent();
    }
}
