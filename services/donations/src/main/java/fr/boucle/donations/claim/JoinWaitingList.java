package fr.boucle.donations.claim;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.law.Eligibility;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.lot.Lots;
import fr.boucle.donations.lot.Offer;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An association waits for a device that another claimed; when it is free again, the first in line has it offered. */
@Tag(name = "waiting list")
@Controller("/api/donations/waiting-places/{placeId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class JoinWaitingList {
    private final WaitingList waiting;
    private final Claims claims;
    private final Lots lots;
    private final Devices devices;
    private final Organisations organisations;
    private final LegalChecks checks;
    private final InstantSource clock;

    JoinWaitingList(
            WaitingList waiting,
            Claims claims,
            Lots lots,
            Devices devices,
            Organisations organisations,
            LegalChecks checks,
            InstantSource clock) {
        this.waiting = waiting;
        this.claims = claims;
        this.lots = lots;
        this.devices = devices;
        this.organisations = organisations;
        this.checks = checks;
        this.clock = clock;
    }

    /** What is waited for. */
    @Serdeable
    record Command(@NotNull UUID deviceId) {}

    @Operation(
            summary = "Wait for a claimed device",
            description =
                    "The client makes the id (UUID). 409 device-not-claimed when it can be claimed at once, already-waiting,"
                            + " not-eligible with the article. When its claim ends, the device is offered to the first in line for"
                            + " three days: only that organisation may claim it then. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> join(UUID placeId, @Valid @Body Command wish, @Parameter(hidden = true) Actor actor) {
        Organisation waiter = organisations.acting(actor.organisation());
        if (waiting.deviceOf(placeId, waiter.id())
                .filter(wish.deviceId()::equals)
                .isPresent()) {
            return HttpResponse.noContent();
        }
        ListedDevice device = claimed(wish.deviceId());
        Offer lot = open(device.lotId());
        Eligibility.of(device.giveable(), organisations.acting(lot.owner()), waiter, Resale.NONE, checks.today())
                .mustHold();
        if (!waiting.join(placeId, lot.id(), wish.deviceId(), waiter.id(), clock.instant())) {
            throw new Refusal(DonationRefusal.ALREADY_WAITING, "Your organisation is in line for this device already.");
        }
        return HttpResponse.created(URI.create("/api/donations/waiting-places/" + placeId));
    }

    /** The device, locked: its claim cannot end before the place in line stands. */
    private ListedDevice claimed(UUID deviceId) {
        ListedDevice device = devices.lock(deviceId)
                .map(found -> found instanceof ListedDevice listed && listed.lotId() != null ? listed : null)
                .orElseThrow(() ->
                        new Refusal(CommonRefusal.NOT_FOUND, "There is no device with this id in a published lot."));
        List<UUID> one = List.of(deviceId);
        if (claims.liveAmong(one).isEmpty() && waiting.offers(one).isEmpty()) {
            throw new Refusal(DonationRefusal.DEVICE_NOT_CLAIMED, "The device is free: claim it at once.");
        }
        return device;
    }

    private Offer open(@Nullable UUID lotId) {
        return Optional.ofNullable(lotId)
                .flatMap(lots::find)
                .filter(Lot.Published.class::isInstance)
                .map(Lot::offer)
                .filter(offer -> !offer.opening().isOver(clock.instant()))
                .orElseThrow(() -> new Refusal(
                        DonationRefusal.LOT_NOT_PUBLISHED, "The lot takes no more claims; look for another."));
    }
}
