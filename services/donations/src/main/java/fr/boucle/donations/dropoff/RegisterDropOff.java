package fr.boucle.donations.dropoff;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.Fingerprint;
import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.Machines;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** A private person brings a device to an association and leaves with a receipt; the device goes to the workshop. */
@Tag(name = "drop-offs")
@Controller("/api/donations/drop-offs/{dropOffId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegisterDropOff {
    private final DropOffs dropOffs;
    private final DroppedDevices dropped;
    private final Devices devices;
    private final Organisations organisations;
    private final Machines machines;
    private final InstantSource clock;

    RegisterDropOff(
            DropOffs dropOffs,
            DroppedDevices dropped,
            Devices devices,
            Organisations organisations,
            Machines machines,
            InstantSource clock) {
        this.dropOffs = dropOffs;
        this.dropped = dropped;
        this.devices = devices;
        this.organisations = organisations;
        this.machines = machines;
        this.clock = clock;
    }

    /**
     * The receipt.
     *
     * @param cameBefore whether a machine with this plate came in before, here or elsewhere: the workshop will be asked if it is
     *     the same
     * @param receiptCode shown once and kept by the person alone; a repeated request makes a new one, the former ends
     */
    @Serdeable
    record View(UUID dropOffId, UUID deviceId, String deviceCode, String receiptCode, boolean cameBefore) {}

    @Operation(
            summary = "Record a device that a private person brings",
            description = "The client makes the id (UUID). Nothing is asked or kept of the person, and no field takes"
                    + " free text (422). Publishes DeviceListed and DeviceHandedOver (gift of a private person, erasure"
                    + " entrusted or media removed): the workshop expects it at once. The receipt's code shows what became of"
                    + " it (POST /api/donations/receipts).")
    @Put
    @Transactional
    HttpResponse<View> register(
            UUID dropOffId, @Valid @Body DropOffCommand brought, @Parameter(hidden = true) Actor actor) {
        Organisation taker = organisations.acting(actor.organisation());
        String content = Fingerprint.of(brought);
        Optional<DropOffs.Found> known = dropOffs.lock(dropOffId);
        if (known.isPresent()) {
            return renewed(known.get(), content, taker);
        }
        Asset device = dropped.enter(dropOffId, brought, taker, actor.signature());
        ReceiptCode code = dropOffs.open(new DropOff(dropOffId, taker.id(), device.id(), clock.instant()), content);
        return answer(HttpStatus.CREATED, dropOffId, device, code);
    }

    private HttpResponse<View> renewed(DropOffs.Found known, String content, Organisation taker) {
        DropOff dropOff = known.dropOff();
        if (!dropOff.organisation().equals(taker.id())) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no drop-off with this id.");
        }
        if (!known.content().equals(content)) {
            throw new Refusal(DonationRefusal.DROP_OFF_EXISTS, "Make another id for another device.");
        }
        Asset device = devices.find(dropOff.deviceId()).orElseThrow().asset();
        return answer(HttpStatus.OK, dropOff.id(), device, dropOffs.renew(dropOff));
    }

    private HttpResponse<View> answer(HttpStatus status, UUID id, Asset device, ReceiptCode code) {
        return HttpResponse.<View>status(status)
                .body(new View(id, device.id(), device.code().value(), code.printed(), machines.cameBefore(device)));
    }
}
