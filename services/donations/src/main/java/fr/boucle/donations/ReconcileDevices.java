package fr.boucle.donations;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The donor compares what was sent with what was received, explains each difference and closes it. */
@Tag(name = "differences")
@Controller("/api/donations/differences")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReconcileDevices {
    private static final UUID START = new UUID(0, 0);

    private final Differences differences;
    private final Devices devices;
    private final Outbox outbox;
    private final InstantSource clock;

    ReconcileDevices(Differences differences, Devices devices, Outbox outbox, InstantSource clock) {
        this.differences = differences;
        this.devices = devices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The difference of a device is explained and over. */
    @Serdeable
    record DifferenceClosed(
            UUID deviceId,
            UUID conventionId,
            UUID donorOrganisationId,
            String difference,
            String explanationCode,
            Instant closedAt) {}

    @Serdeable
    record View(
            UUID deviceId,
            String code,
            String difference,
            @Nullable UUID conventionId,
            UUID receiverId,
            Instant reportedAt,
            @Nullable Instant foundAt,
            @Nullable UUID linkedDeviceId,
            @Nullable String explanationCode,
            @Nullable String explanation,
            @Nullable Instant closedAt) {}

    /**
     * The explanation.
     *
     * @param explanationCode a code in capitals, for instance {@code STAYED_WITH_DONOR} or {@code FOUND_LATER}; it travels
     * @param explanation a sentence; it stays in this service
     */
    @Serdeable
    record Why(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{2,59}") String explanationCode,
            @NotBlank @Size(max = 1000) String explanation) {}

    @Operation(
            summary = "Differences between sent and received",
            description = "Open and closed ones of the donor, and of the receiver; told by the workshop's events.")
    @Get
    @Secured({Role.AGENT, Role.TECHNICIAN})
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId() == null ? START : paging.afterId();
        List<View> views = differences.ofOrganisation(actor.organisation(), after, paging.fetch()).stream()
                .map(ReconcileDevices::view)
                .toList();
        return paging.answer(request, views, View::deviceId);
    }

    @Operation(summary = "Explain and close a difference", description = "Publishes DifferenceClosed. Repeatable.")
    @Put("/{deviceId}/closure")
    @Secured(Role.AGENT)
    @Transactional
    HttpResponse<?> close(UUID deviceId, @Valid @Body Why why, @Parameter(hidden = true) Actor actor) {
        Devices.Row device = devices.lockOwn(deviceId, actor.organisation()).orElseThrow(ReconcileDevices::none);
        Differences.Row row =
                differences.lockOwn(deviceId, actor.organisation()).orElseThrow(ReconcileDevices::none);
        UUID conventionId = row.conventionId();
        if (row.closedAt() == null && conventionId != null) {
            Instant now = clock.instant();
            long _ = differences.close(deviceId, why.explanationCode(), why.explanation(), now);
            long _ = devices.advance(deviceId);
            outbox.append(
                    Publication.ofDevice(
                            new DifferenceClosed(
                                    deviceId,
                                    conventionId,
                                    actor.organisation(),
                                    row.kind(),
                                    why.explanationCode(),
                                    now),
                            deviceId,
                            device.version() + 1,
                            device.hop()),
                    actor.signature());
        }
        return HttpResponse.noContent();
    }

    private static Refusal none() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no difference for this device.");
    }

    private static View view(Differences.Row row) {
        return new View(
                row.deviceId(),
                row.code(),
                row.kind(),
                row.conventionId(),
                row.receiverId(),
                row.reportedAt(),
                row.foundAt(),
                row.linkedDeviceId(),
                row.explanationCode(),
                row.explanation(),
                row.closedAt());
    }
}
