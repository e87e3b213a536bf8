package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A convention as its two sides read it; reading never signs. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowConvention {
    private final Conventions conventions;
    private final Devices devices;
    private final Organisations organisations;
    private final PickUps pickUps;

    ShowConvention(Conventions conventions, Devices devices, Organisations organisations, PickUps pickUps) {
        this.conventions = conventions;
        this.devices = devices;
        this.organisations = organisations;
        this.pickUps = pickUps;
    }

    @Serdeable
    record Party(UUID id, String name) {}

    @Serdeable
    record SignedBy(Convention.Side side, String role, Instant at) {}

    @Serdeable
    record Ceded(
            UUID deviceId,
            String code,
            DeviceKind kind,
            String manufacturer,
            String model,
            DataState dataState,
            long valueCents) {}

    @Serdeable
    record View(
            UUID conventionId,
            UUID claimId,
            Conventions.State state,
            String textSha256,
            String legalBasis,
            Resale resale,
            @Nullable LocalDate erasureDeadline,
            LocalDate removalDeadline,
            Party donor,
            Party taker,
            List<Ceded> devices,
            List<SignedBy> signatures,
            @Nullable Instant pickUpStartsAt,
            @Nullable Instant pickUpEndsAt) {}

    @Operation(
            summary = "One convention",
            description = "For its two sides; textSha256 is what a signature sends back.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<View> show(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        Conventions.Row row = find(conventionId, actor);
        return new Version(row.version()).tag(HttpResponse.ok(view(row)));
    }

    @Operation(summary = "The frozen text", description = "The HTML whose SHA-256 both sides sign.")
    @Get("/text")
    @Produces(MediaType.TEXT_HTML)
    @Transactional(readOnly = true)
    String text(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        return find(conventionId, actor).text();
    }

    private Conventions.Row find(UUID conventionId, Actor actor) {
        return conventions.find(conventionId, actor.organisation()).orElseThrow(Conventions::none);
    }

    private View view(Conventions.Row row) {
        Optional<PickUps.Row> pickUp = pickUps.of(row.id());
        return new View(
                row.id(),
                row.claimId(),
                row.state(),
                row.textSha256(),
                row.legalBasis(),
                row.resale(),
                row.erasureDeadline(),
                row.removalDeadline(),
                party(row.donorId()),
                party(row.takerId()),
                devices.ofClaim(row.claimId()).stream()
                        .map(device -> ceded(row.id(), device))
                        .toList(),
                ConventionRows.signatures(row).stream()
                        .map(signature -> new SignedBy(signature.side(), role(signature.side()), signature.at()))
                        .toList(),
                pickUp.map(PickUps.Row::startsAt).orElse(null),
                pickUp.map(PickUps.Row::endsAt).orElse(null));
    }

    private Ceded ceded(UUID conventionId, Devices.Row device) {
        return new Ceded(
                device.id(),
                device.code(),
                device.kind(),
                device.manufacturer(),
                device.model(),
                conventions.dataState(conventionId, device.id()),
                conventions.valueCents(conventionId, device.id()));
    }

    private static String role(Convention.Side side) {
        return switch (side) {
            case DONOR -> Role.AGENT;
            case TAKER -> Role.TECHNICIAN;
        };
    }

    private Party party(UUID id) {
        Organisation organisation = organisations.acting(id);
        return new Party(organisation.id(), organisation.name());
    }
}
