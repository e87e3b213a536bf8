package fr.boucle.donations;

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
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** A private person brings a device to an association and leaves with a receipt; the device goes to the workshop. */
@Tag(name = "drop-offs")
@Controller("/api/donations/drop-offs/{dropOffId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class RegisterDropOff {
    private final DropOffs dropOffs;
    private final DroppedDevices devices;
    private final Organisations organisations;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    RegisterDropOff(DropOffs dropOffs, DroppedDevices devices, Organisations organisations, InstantSource clock) {
        this.dropOffs = dropOffs;
        this.devices = devices;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The receipt.
     *
     * @param receiptCode shown once and kept by the person alone; a repeated request makes a new one, the former ends
     */
    @Serdeable
    record Receipt(UUID dropOffId, UUID deviceId, String deviceCode, String receiptCode) {}

    @Operation(
            summary = "Record a device that a private person brings",
            description = "The client makes the id (UUID). Nothing is asked or kept of the person, and no field takes"
                    + " free text (422). Publishes DeviceListed and DeviceHandedOver (gift of a private person, erasure"
                    + " entrusted or media removed): the workshop expects it at once. The receipt's code shows what became of"
                    + " it (POST /api/donations/receipts).")
    @Put
    @Transactional
    HttpResponse<Receipt> register(
            UUID dropOffId, @Valid @Body DroppedDevice dropped, @Parameter(hidden = true) Actor actor) {
        Organisation taker = organisations.acting(actor.organisation());
        String content = Fingerprint.of(dropped);
        var known = dropOffs.lock(dropOffId);
        if (known.isPresent()) {
            return renewed(known.get(), content, taker);
        }
        Devices.Row device = devices.enter(dropOffId, dropped, taker, actor.signature());
        ReceiptCode code = ReceiptCode.draw(random);
        var _ = dropOffs.save(
                new DropOffs.Row(dropOffId, taker.id(), device.id(), code.sha256(), content, clock.instant()));
        return answer(HttpStatus.CREATED, dropOffId, device, code);
    }

    private HttpResponse<Receipt> renewed(DropOffs.Row known, String content, Organisation taker) {
        if (!known.organisationId().equals(taker.id())) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no drop-off with this id.");
        }
        if (!known.content().equals(content)) {
            throw new Refusal(DonationRefusal.DROP_OFF_EXISTS, "Make another id for another device.");
        }
        ReceiptCode code = ReceiptCode.draw(random);
        long _ = dropOffs.renew(known.id(), code.sha256());
        return answer(HttpStatus.OK, known.id(), devices.known(known.deviceId()), code);
    }

    private static HttpResponse<Receipt> answer(HttpStatus status, UUID id, Devices.Row device, ReceiptCode code) {
        return HttpResponse.<Receipt>status(status).body(new Receipt(id, device.id(), device.code(), code.printed()));
    }
}
