package fr.boucle.donations.convention;

import fr.boucle.donations.law.Resale;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.values.ByName;
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

/** A convention as its two sides and whoever audits the thread read it; reading never signs. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}")
@Secured({Role.AGENT, Role.TECHNICIAN, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowConvention {
    private final ConventionRows conventions;
    private final CededDevices devices;
    private final Organisations organisations;
    private final PickUps pickUps;

    ShowConvention(ConventionRows conventions, CededDevices devices, Organisations organisations, PickUps pickUps) {
        this.conventions = conventions;
        this.devices = devices;
        this.organisations = organisations;
        this.pickUps = pickUps;
    }

    @Serdeable
    record PartyView(UUID id, String name) {}

    @Serdeable
    record SignatureView(Side side, String role, Instant at) {}

    @ByName
    @Serdeable
    record View(
            UUID conventionId,
            UUID claimId,
            ConventionState state,
            String textSha256,
            String legalBasis,
            Resale resale,
            @Nullable LocalDate erasureDeadline,
            LocalDate removalDeadline,
            PartyView donor,
            PartyView taker,
            List<CededDeviceView> devices,
            List<SignatureView> signatures,
            @Nullable Instant pickUpStartsAt,
            @Nullable Instant pickUpEndsAt,
            @Nullable Side pickUpProposedBy,
            @Nullable Boolean pickUpAgreed) {}

    @Operation(
            summary = "One convention",
            description = "For its two sides and auditors; textSha256 is what a signature sends back.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<View> show(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        ConventionRow row = find(conventionId, actor);
        return new Version(row.version()).tag(HttpResponse.ok(view(row)));
    }

    @Operation(summary = "The frozen text", description = "The HTML whose SHA-256 both sides sign.")
    @Get("/text")
    @Produces(MediaType.TEXT_HTML)
    @Transactional(readOnly = true)
    String text(UUID conventionId, @Parameter(hidden = true) Actor actor) {
        return find(conventionId, actor).text();
    }

    private ConventionRow find(UUID conventionId, Actor actor) {
        return conventions
                .find(conventionId)
                .filter(row -> actor.is(Role.AUDITOR) || row.isOf(actor.organisation()))
                .orElseThrow(Convention::none);
    }

    private View view(ConventionRow row) {
        Optional<PickUp> pickUp = pickUps.of(row.id());
        return ShowConventionViewBuilder.stagedBuilder()
                .conventionId(row.id())
                .claimId(row.claimId())
                .state(row.state())
                .textSha256(row.textSha256())
                .legalBasis(row.legalBasis())
                .resale(row.resale())
                .erasureDeadline(row.erasureDeadline())
                .removalDeadline(row.removalDeadline())
                .donor(party(row.donorId()))
                .taker(party(row.takerId()))
                .devices(devices.of(row.id()).stream().map(CededDeviceView::of).toList())
                .signatures(row.signatures().stream()
                        .map(signature -> new SignatureView(signature.side(), role(signature.side()), signature.at()))
                        .toList())
                .pickUpStartsAt(pickUp.map(PickUp::startsAt).orElse(null))
                .pickUpEndsAt(pickUp.map(PickUp::endsAt).orElse(null))
                .pickUpProposedBy(pickUp.map(PickUp::proposedBy).orElse(null))
                .pickUpAgreed(pickUp.map(PickUp::agreed).orElse(null))
                .build();
    }

    private static String role(Side side) {
        return switch (side) {
            case DONOR -> Role.AGENT;
            case TAKER -> Role.TECHNICIAN;
        };
    }

    private PartyView party(UUID id) {
        Organisation organisation = organisations.acting(id);
        return new PartyView(organisation.id(), organisation.name());
    }
}
