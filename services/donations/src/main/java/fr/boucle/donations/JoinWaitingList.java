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
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An association waits for a device that another claimed; when it is free again, the first in line has it offered. */
@Tag(name = "waiting list")
@Controller("/api/donations/waiting-places/{placeId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class JoinWaitingList {
    private final WaitingPlaces places;
    private final Claims claims;
    private final Lots lots;
    private final Devices devices;
    private final Organisations organisations;
    private final LegalChecks checks;
    private final InstantSource clock;

    JoinWaitingList(
            WaitingPlaces places,
            Claims claims,
            Lots lots,
            Devices devices,
            Organisations organisations,
            LegalChecks checks,
            InstantSource clock) {
        this.places = places;
        this.claims = claims;
        this.lots = lots;
        this.devices = devices;
        this.organisations = organisations;
        this.checks = checks;
        this.clock = clock;
    }

    /** What is waited for. */
    @Serdeable
    record Wish(@NotNull UUID deviceId) {}

    @Operation(
            summary = "Wait for a claimed device",
            description =
                    "The client makes the id (UUID). 409 device-not-claimed when it can be claimed at once, already-waiting,"
                            + " not-eligible with the article. When its claim ends, the device is offered to the first in line for"
                            + " three days: only that organisation may claim it then. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> join(UUID placeId, @Valid @Body Wish wish, @Parameter(hidden = true) Actor actor) {
        Organisation waiter = organisations.acting(actor.organisation());
        var known = places.lockOwn(placeId, waiter.id());
        if (known.isPresent() && known.get().deviceId().equals(wish.deviceId())) {
            return HttpResponse.noContent();
        }
        Devices.Row device = claimed(wish.deviceId());
        Lots.Row lot = open(device.lotId());
        checks.eligibility(device, organisations.acting(lot.ownerId()), waiter, Resale.NONE)
                .mustHold();
        if (places.join(placeId, lot.id(), device.id(), waiter.id(), clock.instant()) == 0) {
            throw new Refusal(DonationRefusal.ALREADY_WAITING, "Your organisation is in line for this device already.");
        }
        return HttpResponse.created(URI.create("/api/donations/waiting-places/" + placeId));
    }

    /** The device, locked: its claim cannot end before the place in line stands. */
    private Devices.Row claimed(UUID deviceId) {
        Devices.Row device = devices.lock(deviceId)
                .filter(row -> row.lotId() != null && row.state() == Devices.State.LISTED)
                .orElseThrow(() ->
                        new Refusal(CommonRefusal.NOT_FOUND, "There is no device with this id in a published lot."));
        if (claims.liveOn(deviceId) == 0 && places.offerOf(deviceId).isEmpty()) {
            throw new Refusal(DonationRefusal.DEVICE_NOT_CLAIMED, "The device is free: claim it at once.");
        }
        return device;
    }

    private Lots.Row open(@Nullable UUID lotId) {
        return Optional.ofNullable(lotId)
                .flatMap(lots::find)
                .filter(row ->
                        row.state() == Lots.State.PUBLISHED && clock.instant().isBefore(row.claimDeadline()))
                .orElseThrow(() -> new Refusal(
                        DonationRefusal.LOT_NOT_PUBLISHED, "The lot takes no more claims; look for another."));
    }
}
