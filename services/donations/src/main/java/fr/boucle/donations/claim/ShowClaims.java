package fr.boucle.donations.claim;

import fr.boucle.donations.Keys;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.values.ByName;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Claims as the two sides read them; nobody else sees them. */
@Tag(name = "claims")
@Controller("/api/donations/claims")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowClaims {
    private final ClaimRows claims;
    private final ClaimHistory history;
    private final ClaimedDevices devices;

    ShowClaims(ClaimRows claims, ClaimHistory history, ClaimedDevices devices) {
        this.claims = claims;
        this.history = history;
        this.devices = devices;
    }

    @Serdeable
    record DeviceView(UUID deviceId, String code, DeviceKind kind, String manufacturer, String model) {}

    @ByName
    @Serdeable
    record View(
            UUID claimId,
            UUID lotId,
            Claim.State state,
            UUID donorId,
            UUID claimantId,
            Resale resale,
            String purpose,
            Instant claimedAt,
            @Nullable Instant expiresAt,
            @Nullable UUID conventionId,
            @Nullable String reasonCode,
            @Nullable String explanation,
            List<DeviceView> devices) {}

    @Operation(
            summary = "The organisation's claims",
            description = "Made by it or on its lots, the newest first; of one state, if asked.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request, @QueryValue Claim.@Nullable State state, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        String only = state == null ? null : state.name();
        List<ClaimRows.Row> rows = after == null
                ? history.newest(actor.organisation(), only, paging.fetch())
                : history.older(actor.organisation(), after, only, paging.fetch());
        return paging.answer(request, views(rows), View::claimId);
    }

    @Operation(summary = "One claim", description = "For its two sides; 404 for anybody else.")
    @Get("/{claimId}")
    @Transactional(readOnly = true)
    HttpResponse<View> show(UUID claimId, @Parameter(hidden = true) Actor actor) {
        ClaimRows.Row row = claims.find(claimId)
                .filter(found -> found.donorId().equals(actor.organisation())
                        || found.claimantId().equals(actor.organisation()))
                .orElseThrow(Claim::none);
        return new Version(row.version())
                .tag(HttpResponse.ok(views(List.of(row)).getFirst()));
    }

    private List<View> views(List<ClaimRows.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DeviceView>> claimed =
                devices.of(Keys.of(rows.stream().map(ClaimRows.Row::id).toList())).stream()
                        .collect(Collectors.groupingBy(
                                ClaimedDevices.Row::claimId,
                                Collectors.mapping(ShowClaims::view, Collectors.toList())));
        return rows.stream()
                .map(row -> view(row, claimed.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static DeviceView view(ClaimedDevices.Row row) {
        return new DeviceView(row.deviceId(), row.code(), row.kind(), row.manufacturer(), row.model());
    }

    private static View view(ClaimRows.Row row, List<DeviceView> devices) {
        return ShowClaimsViewBuilder.stagedBuilder()
                .claimId(row.id())
                .lotId(row.lotId())
                .state(row.state())
                .donorId(row.donorId())
                .claimantId(row.claimantId())
                .resale(row.resale())
                .purpose(row.purpose())
                .claimedAt(row.claimedAt())
                .expiresAt(row.expiresAt())
                .conventionId(row.conventionId())
                .reasonCode(row.reasonCode())
                .explanation(row.explanation())
                .devices(devices)
                .build();
    }
}
