package fr.boucle.donations.convention;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.claim.Claims;
import fr.boucle.donations.convention.ConventionEvent.ConventionFulfilled;
import fr.boucle.donations.device.DataState;
import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The donor records the hand-over: custody of each device passes to the taker. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}/hand-over")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class HandOverDevices {
    private final Conventions conventions;
    private final Claims claims;
    private final Devices devices;
    private final InstantSource clock;

    HandOverDevices(Conventions conventions, Claims claims, Devices devices, InstantSource clock) {
        this.conventions = conventions;
        this.claims = claims;
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(
            summary = "Record the hand-over",
            description = "409 until both sides have signed. Publishes DeviceHandedOver for each device. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> handOver(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        Convention seen = conventions.lock(conventionId, actor);
        seen.mustBeGivenBy(actor.organisation());
        Instant now = clock.instant();
        var events =
                switch (seen) {
                    case Convention.Signed signed -> List.of(signed.fulfil(now));
                    case Convention.HandedOver _ -> List.<ConventionFulfilled>of();
                    case Convention.ToSign open ->
                        throw new Refusal(
                                DonationRefusal.CONVENTION_NOT_SIGNED,
                                open.signatures().size() + " of 2 signatures; the other side signs the text first.");
                    case Convention.Cancelled cancelled -> throw cancelled.refusal();
                };
        if (!events.isEmpty()) {
            release(seen.terms(), now, actor);
        }
        conventions.change(conventionId, actor, null, _ -> events);
        return HttpResponse.noContent();
    }

    /** All of them or none: what is no longer its donor's is told before anything is written. */
    private void release(ConventionTerms terms, Instant now, Actor actor) {
        List<UUID> ids = claims.devicesOf(terms.claimId());
        devices.lockAll(ids).stream()
                .filter(device -> !(device instanceof ListedDevice))
                .findFirst()
                .ifPresent(HandOverDevices::refuse);
        Map<UUID, DataState> dataStates = conventions.dataStates(terms.id());
        for (UUID id : ids) {
            DataState data = Objects.requireNonNull(dataStates.get(id));
            UUID former = devices.formerOf(id).orElse(null);
            devices.react(id, actor.signature(), device -> switch (device) {
                case ListedDevice listed -> List.of(listed.handOver(terms.cession(), data, former, now));
                case Device.Reassigned _, Device.Withdrawn _, Device.HandedOver _, Device.SentToWaste _ ->
                    throw device.gone();
            });
        }
    }

    private static void refuse(Device device) {
        throw new Refusal(
                DonationRefusal.DEVICE_NOT_LISTED,
                "Device " + device.asset().code().value() + " is " + device.state() + ".");
    }
}
