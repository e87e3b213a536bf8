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

/** A device that is not given after all: kept inside its own organisation (the first R), or listed by mistake. */
@Tag(name = "devices")
@Controller("/api/donations/devices/{deviceId}")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class LeaveDevice {
    private final Devices devices;
    private final Lots lots;
    private final Claims claims;
    private final InstantSource clock;

    LeaveDevice(Devices devices, Lots lots, Claims claims, InstantSource clock) {
        this.devices = devices;
        this.lots = lots;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * Why.
     *
     * @param reasonCode a code in capitals, for instance {@code UPGRADED_AND_KEPT} or {@code LISTED_BY_MISTAKE}
     */
    @Serdeable
    record Why(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{2,59}") String reasonCode) {}

    @Operation(
            summary = "Reassign a device inside the organisation",
            description =
                    "Reduce before giving: kept, moved or, with a code that begins with UPGRADED, upgraded instead of"
                            + " replaced; counted in the yearly reductions. A lot in its own organisation's window lets the device"
                            + " go; 409 device-in-lot when others may claim it. Publishes DeviceReassigned. Repeatable.")
    @Put("/reassignment")
    @Transactional
    HttpResponse<?> reassign(UUID deviceId, @Valid @Body Why why, @Parameter(hidden = true) Actor actor) {
        Devices.Row row = free(deviceId, actor);
        Instant now = clock.instant();
        return switch (devices.state(row)) {
            case Device.Listed listed -> leave(row, listed, listed.reassign(why.reasonCode(), now), now, actor);
            case Device.Reassigned _ -> HttpResponse.noContent();
            case Device.Withdrawn _, Device.HandedOver _, Device.SentToWaste _ -> throw gone(row);
        };
    }

    @Operation(
            summary = "Withdraw a device",
            description =
                    "Listed by mistake, or not given after all. 409 while it is in a lot. Publishes DeviceWithdrawn. Repeatable.")
    @Put("/withdrawal")
    @Transactional
    HttpResponse<?> withdraw(UUID deviceId, @Valid @Body Why why, @Parameter(hidden = true) Actor actor) {
        Devices.Row row = free(deviceId, actor);
        Instant now = clock.instant();
        return switch (devices.state(row)) {
            case Device.Listed listed -> leave(row, listed, listed.withdraw(why.reasonCode(), now), now, actor);
            case Device.Withdrawn _ -> HttpResponse.noContent();
            case Device.Reassigned _, Device.HandedOver _, Device.SentToWaste _ -> throw gone(row);
        };
    }

    private HttpResponse<?> leave(Devices.Row row, Device device, DeviceEvent event, Instant now, Actor actor) {
        var _ = devices.change(row, device, event, now, actor.signature());
        return HttpResponse.noContent();
    }

    private Devices.Row free(UUID deviceId, Actor actor) {
        Devices.Row row = devices.lockOwn(deviceId, actor.organisation())
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no device with this id."));
        UUID lotId = row.lotId();
        return row.state() == Devices.State.LISTED && lotId != null ? outOf(lotId, row) : row;
    }

    /** While the own organisation's window is open, keeping a device comes before giving it. */
    private Devices.Row outOf(UUID lotId, Devices.Row row) {
        if (claims.liveOn(row.id()) > 0 || lots.keepOne(lotId, clock.instant()) == 0) {
            throw new Refusal(DonationRefusal.DEVICE_IN_LOT, "Close the lot or change its draft first.");
        }
        return row.withoutLot();
    }

    private static Refusal gone(Devices.Row row) {
        return new Refusal(DonationRefusal.DEVICE_NOT_LISTED, "The device is " + row.state() + ".");
    }
}
