package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims as the two sides read them; nobody else sees them. */
@Tag(name = "claims")
@Controller("/api/donations/claims")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowClaims {
    private final Claims claims;
    private final ClaimHistory history;
    private final Devices devices;

    ShowClaims(Claims claims, ClaimHistory history, Devices devices) {
        this.claims = claims;
        this.history = history;
        this.devices = devices;
    }

    @Serdeable
    record ClaimedDevice(UUID deviceId, String code, DeviceKind kind, String manufacturer, String model) {}

    @Serdeable
    record View(
            UUID claimId,
            UUID lotId,
            Claims.State state,
            UUID donorId,
            UUID claimantId,
            Resale resale,
            String purpose,
            Instant claimedAt,
            @Nullable Instant expiresAt,
            @Nullable UUID conventionId,
            @Nullable String reasonCode,
            @Nullable String explanation,
            List<ClaimedDevice> devices) {}

    @Operation(
            summary = "The organisation's claims",
            description = "Made by it or on its lots, the newest first; of one state, if asked.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request, @QueryValue Claims.@Nullable State state, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        String only = state == null ? null : state.name();
        List<Claims.Row> rows = after == null
                ? history.newest(actor.organisation(), only, paging.fetch())
                : history.older(actor.organisation(), after, only, paging.fetch());
        List<View> views = rows.stream().map(this::view).toList();
        return paging.answer(request, views, View::claimId);
    }

    @Operation(summary = "One claim", description = "For its two sides; 404 for anybody else.")
    @Get("/{claimId}")
    @Transactional(readOnly = true)
    HttpResponse<View> show(UUID claimId, @Parameter(hidden = true) Actor actor) {
        Claims.Row row = claims.find(claimId, actor.organisation()).orElseThrow(Claims::none);
        return new Version(row.version()).tag(HttpResponse.ok(view(row)));
    }

    private View view(Claims.Row row) {
        return new View(
                row.id(),
                row.lotId(),
                row.state(),
                row.donorId(),
                row.claimantId(),
                row.resale(),
                row.purpose(),
                row.claimedAt(),
                row.expiresAt(),
                row.conventionId(),
                row.reasonCode(),
                row.explanation(),
                devices.ofClaim(row.id()).stream()
                        .map(device -> new ClaimedDevice(
                                device.id(), device.code(), device.kind(), device.manufacturer(), device.model()))
                        .toList());
    }
}
