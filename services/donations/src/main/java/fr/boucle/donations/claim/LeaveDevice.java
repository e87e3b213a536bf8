package fr.boucle.donations.claim;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.KeptReason;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.lot.Lots;
import fr.boucle.web.Actor;
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
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Why a device is listed no more. */
    @Serdeable
    enum WithdrawalReason {
        LISTED_BY_MISTAKE,
        NOT_GIVEN_AFTER_ALL
    }

    /** Why. */
    @Serdeable
    record Command(@NotNull WithdrawalReason reasonCode) {}

    /** Why it is kept. */
    @Serdeable
    record KeepCommand(@NotNull KeptReason reasonCode) {}

    @Operation(
            summary = "Reassign a device inside the organisation",
            description =
                    "Reduce before giving: kept, moved or, with a reason that begins with UPGRADED, upgraded instead of"
                            + " replaced; counted in the yearly reductions. A lot in its own organisation's window lets the device"
                            + " go; 409 device-in-lot when others may claim it. Publishes DeviceReassigned. Repeatable.")
    @Put("/reassignment")
    @Transactional
    HttpResponse<?> reassign(UUID deviceId, @Valid @Body KeepCommand why, @Parameter(hidden = true) Actor actor) {
        Instant now = clock.instant();
        UUID lot = free(deviceId, actor, now);
        devices.change(deviceId, actor, null, device -> switch (device) {
            case ListedDevice listed -> {
                mustBeIn(lot, listed);
                yield List.of(listed.reassign(why.reasonCode().name(), now));
            }
            case Device.Reassigned _ -> List.of();
            case Device.Withdrawn _, Device.HandedOver _, Device.SentToWaste _ -> throw device.gone();
        });
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Withdraw a device",
            description =
                    "Listed by mistake, or not given after all. 409 while it is in a lot. Publishes DeviceWithdrawn. Repeatable.")
    @Put("/withdrawal")
    @Transactional
    HttpResponse<?> withdraw(UUID deviceId, @Valid @Body Command why, @Parameter(hidden = true) Actor actor) {
        Instant now = clock.instant();
        UUID lot = free(deviceId, actor, now);
        devices.change(deviceId, actor, null, device -> switch (device) {
            case ListedDevice listed -> {
                mustBeIn(lot, listed);
                yield List.of(listed.withdraw(why.reasonCode().name(), now));
            }
            case Device.Withdrawn _ -> List.of();
            case Device.Reassigned _, Device.HandedOver _, Device.SentToWaste _ -> throw device.gone();
        });
        return HttpResponse.noContent();
    }

    /**
     * Frees a device of the lot it is in, which is locked before its devices as everybody does: while the own organisation's window is
     * open, keeping a device comes before giving it.
     */
    private @Nullable UUID free(UUID deviceId, Actor actor, Instant now) {
        UUID lotId = devices.get(deviceId, actor).device() instanceof ListedDevice listed ? listed.lotId() : null;
        if (lotId != null) {
            lots.change(lotId, actor, null, lot -> {
                if (!claims.liveAmong(List.of(deviceId)).isEmpty()) {
                    throw offered();
                }
                return List.of(lot.keepOne(now));
            });
        }
        return lotId;
    }

    private static void mustBeIn(@Nullable UUID lotId, ListedDevice device) {
        if (!Objects.equals(lotId, device.lotId())) {
            throw offered();
        }
    }

    private static Refusal offered() {
        return new Refusal(DonationRefusal.DEVICE_IN_LOT, "Close the lot or change its draft first.");
    }
}
