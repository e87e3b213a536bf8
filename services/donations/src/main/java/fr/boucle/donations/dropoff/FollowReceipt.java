package fr.boucle.donations.dropoff;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.Hardware;
import fr.boucle.donations.fate.Fates;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever holds a receipt sees what became of the device; no account, and the code never in a URL. */
@Tag(name = "drop-offs")
@Controller("/api/donations/receipts")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowReceipt {
    private final DropOffs dropOffs;
    private final Devices devices;
    private final Organisations organisations;
    private final Fates fates;

    FollowReceipt(DropOffs dropOffs, Devices devices, Organisations organisations, Fates fates) {
        this.dropOffs = dropOffs;
        this.devices = devices;
        this.organisations = organisations;
        this.fates = fates;
    }

    @Serdeable
    record Command(@NotBlank @Size(max = 40) String receiptCode) {}

    /**
     * One thing that happened.
     *
     * @param detail of a delivery: HOUSEHOLD or STRUCTURE, nothing before it was told
     */
    @Serdeable
    record StepView(
            String event,
            Instant at,
            @Nullable String detail,
            @Nullable Boolean refurbished) {}

    /**
     * What a receipt stands for.
     *
     * @param kind as it was dropped, or as the workshop corrected it since
     * @param steps what the workshop and the others told since, in order
     */
    @Serdeable
    record View(
            UUID deviceId,
            String deviceCode,
            DeviceKind kind,
            String manufacturer,
            String model,
            String association,
            Instant droppedAt,
            List<StepView> steps) {}

    @Operation(
            summary = "What became of a dropped device",
            description = "By the receipt's code; 404 receipt-unknown for any other. Nothing is said of any person.")
    @Post
    @Transactional(readOnly = true)
    View follow(@Valid @Body Command code) {
        DropOff dropOff = dropOffs.ofReceipt(ReceiptCode.typed(code.receiptCode()))
                .orElseThrow(() -> new Refusal(
                        DonationRefusal.RECEIPT_UNKNOWN, "Check the twelve symbols; the last receipt printed counts."));
        Asset device = devices.find(dropOff.deviceId()).orElseThrow().asset();
        Hardware hardware = device.hardware();
        return new View(
                device.id(),
                device.code().value(),
                fates.kind(device.id(), hardware.kind()),
                hardware.manufacturer(),
                hardware.model(),
                organisations.acting(dropOff.organisation()).name(),
                dropOff.droppedAt(),
                fates.of(device.id()).stream()
                        .map(step -> new StepView(step.event(), step.at(), step.recipient(), step.refurbished()))
                        .toList());
    }
}
