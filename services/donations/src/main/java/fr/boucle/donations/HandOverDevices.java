package fr.boucle.donations;

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
import java.util.UUID;

/** The donor records the hand-over: custody of each device passes to the taker. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}/hand-over")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class HandOverDevices {
    private final Conventions conventions;
    private final Devices devices;
    private final InstantSource clock;

    HandOverDevices(Conventions conventions, Devices devices, InstantSource clock) {
        this.conventions = conventions;
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(
            summary = "Record the hand-over",
            description = "409 until both sides have signed. Publishes DeviceHandedOver for each device. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> handOver(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        Conventions.Row row = conventions.ofEitherSide(conventionId, actor.organisation());
        if (!row.donorId().equals(actor.organisation())) {
            throw Conventions.none();
        }
        Instant now = clock.instant();
        switch (conventions.state(row)) {
            case Convention.Signed signed -> {
                for (Devices.Row device : devices.ofClaim(row.claimId())) {
                    release(device.id(), signed.terms().cession(), now, actor);
                }
                var _ = conventions.change(row, List.of(signed.fulfil(now)), actor.signature());
            }
            case Convention.HandedOver _ -> {}
            case Convention.ToSign open ->
                throw new Refusal(
                        DonationRefusal.CONVENTION_NOT_SIGNED,
                        open.signatures().size() + " of 2 signatures; the other side signs the text first.");
            case Convention.Cancelled _ ->
                throw new Refusal(DonationRefusal.CONVENTION_CANCELLED, "Its claim was withdrawn; claim again.");
        }
        return HttpResponse.noContent();
    }

    private void release(UUID deviceId, Device.Cession cession, Instant now, Actor actor) {
        Devices.Row row = devices.lock(deviceId).orElseThrow();
        switch (devices.state(row)) {
            case Device.Listed listed -> {
                DataState dataState = conventions.dataState(cession.conventionId(), deviceId);
                var _ = devices.change(row, listed, listed.handOver(cession, dataState, now), now, actor.signature());
            }
            case Device.Reassigned _, Device.Withdrawn _, Device.HandedOver _, Device.SentToWaste _ ->
                throw new Refusal(
                        DonationRefusal.DEVICE_NOT_LISTED, "Device " + row.code() + " is " + row.state() + ".");
        }
    }
}
