package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceKind;
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

/** Whoever holds a receipt sees what became of the device; no account, and the code never in a URL. */
@Tag(name = "drop-offs")
@Controller("/api/donations/receipts")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowReceipt {
    private final DropOffs dropOffs;
    private final Devices devices;
    private final Organisations organisations;
    private final FateSteps steps;

    FollowReceipt(DropOffs dropOffs, Devices devices, Organisations organisations, FateSteps steps) {
        this.dropOffs = dropOffs;
        this.devices = devices;
        this.organisations = organisations;
        this.steps = steps;
    }

    @Serdeable
    record Code(@NotBlank @Size(max = 40) String receiptCode) {}

    @Serdeable
    record Step(String event, Instant at) {}

    /**
     * What a receipt stands for.
     *
     * @param steps what the workshop and the others told since, in order
     */
    @Serdeable
    record Followed(
            UUID deviceId,
            String deviceCode,
            DeviceKind kind,
            String manufacturer,
            String model,
            String association,
            Instant droppedAt,
            List<Step> steps) {}

    @Operation(
            summary = "What became of a dropped device",
            description = "By the receipt's code; 404 receipt-unknown for any other. Nothing is said of any person.")
    @Post
    @Transactional(readOnly = true)
    Followed follow(@Valid @Body Code code) {
        DropOffs.Row row = dropOffs.ofReceipt(
                        ReceiptCode.typed(code.receiptCode()).sha256())
                .orElseThrow(() -> new Refusal(
                        DonationRefusal.RECEIPT_UNKNOWN, "Check the twelve symbols; the last receipt printed counts."));
        Devices.Row device =
                devices.findOwn(row.deviceId(), row.organisationId()).orElseThrow();
        return new Followed(
                device.id(),
                device.code(),
                device.kind(),
                device.manufacturer(),
                device.model(),
                organisations.acting(row.organisationId()).name(),
                row.droppedAt(),
                steps.of(device.id()).stream()
                        .map(step -> new Step(step.event(), step.happenedAt()))
                        .toList());
    }
}
