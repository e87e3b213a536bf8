package fr.boucle.donations;

import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Value;
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
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The donor accepts a claim; the convention is drawn up at once, its text frozen. */
@Tag(name = "claims")
@Controller("/api/donations/claims/{claimId}/acceptance")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class AcceptClaim {
    private final Claims claims;
    private final Conventions conventions;
    private final Devices devices;
    private final Lots lots;
    private final Organisations organisations;
    private final LegalChecks checks;
    private final InstantSource clock;
    private final int erasureDays;

    AcceptClaim(
            Claims claims,
            Conventions conventions,
            Devices devices,
            Lots lots,
            Organisations organisations,
            LegalChecks checks,
            InstantSource clock,
            @Value("${boucle.donations.erasure-days:30}") int erasureDays) {
        this.claims = claims;
        this.conventions = conventions;
        this.devices = devices;
        this.lots = lots;
        this.organisations = organisations;
        this.checks = checks;
        this.clock = clock;
        this.erasureDays = erasureDays;
    }

    /**
     * How the donor accepts.
     *
     * @param dataState what is done about the data of all devices
     * @param perDevice what is done otherwise for single ones
     */
    @Serdeable
    record Acceptance(
            @NotNull DataState dataState, @Nullable Map<UUID, DataState> perDevice) {
        DataState of(UUID deviceId) {
            return perDevice == null ? dataState : perDevice.getOrDefault(deviceId, dataState);
        }
    }

    @Serdeable
    record Accepted(UUID conventionId) {}

    @Operation(
            summary = "Accept a claim",
            description =
                    "Draws up the convention of cession from the facts and freezes its text. The law is asked again: a"
                            + " proof may have lapsed since the claim (409 not-eligible). Repeatable.")
    @Put
    @Transactional
    Accepted accept(UUID claimId, @Valid @Body Acceptance acceptance, @Parameter(hidden = true) Actor actor) {
        Claims.Row row = claims.ofEitherSide(claimId, actor.organisation());
        if (!row.donorId().equals(actor.organisation())) {
            throw Claims.none();
        }
        return switch (row.claim()) {
            case Claim.Pending pending -> accept(row, pending, acceptance, actor);
            case Claim.Accepted accepted -> new Accepted(accepted.conventionId());
            case Claim.Ended ended ->
                throw new Refusal(
                        DonationRefusal.CLAIM_ALREADY_ENDED,
                        "The claim ended as " + ended.outcome() + "; the claimant may claim again.");
        };
    }

    private Accepted accept(Claims.Row row, Claim.Pending pending, Acceptance acceptance, Actor actor) {
        UUID conventionId = Ids.next();
        Instant now = clock.instant();
        draw(conventionId, row, acceptance, now);
        var _ = claims.change(row, pending.accept(conventionId, now), now, actor.signature());
        return new Accepted(conventionId);
    }

    private void draw(UUID conventionId, Claims.Row claim, Acceptance acceptance, Instant now) {
        Sides sides = new Sides(
                organisations.acting(claim.donorId()), organisations.acting(claim.claimantId()), checks.today());
        List<ConventionText.Line> lines = new ArrayList<>();
        String basis = keepDevices(conventionId, claim, acceptance, sides, lines);
        Lots.Row lot = lots.find(claim.lotId()).orElseThrow();
        LocalDate erasureDeadline = lot.removalDeadline().plusDays(erasureDays);
        String text = ConventionText.of(new ConventionText.Facts(
                conventionId.toString(),
                sides.rules().day(),
                sides.donor(),
                sides.taker(),
                basis,
                claim.resale(),
                lot.place(),
                lot.pickUpConditions(),
                lot.removalDeadline(),
                erasureDeadline,
                lines));
        boolean entrusted = lines.stream().anyMatch(line -> line.dataState() == DataState.ERASURE_ENTRUSTED);
        var _ = conventions.save(new Conventions.Row(
                conventionId,
                0,
                claim.id(),
                claim.donorId(),
                claim.claimantId(),
                Conventions.State.TO_SIGN,
                text,
                Fingerprint.ofText(text),
                basis,
                claim.resale(),
                entrusted ? erasureDeadline : null,
                lot.removalDeadline(),
                now,
                null,
                null,
                null,
                null,
                null));
    }

    /** Who gives, who takes, and the rules of the day. */
    private record Sides(Organisation donor, Organisation taker, RuleBook rules) {}

    /** Keeps each device with its value and data state, and writes its line; says the legal basis. */
    private String keepDevices(
            UUID conventionId, Claims.Row claim, Acceptance acceptance, Sides sides, List<ConventionText.Line> lines) {
        String basis = "";
        for (Devices.Row device : devices.ofClaim(claim.id())) {
            Eligibility eligibility =
                    checks.eligibility(device, sides.donor(), sides.taker(), claim.resale(), sides.rules());
            eligibility.mustHold();
            basis = eligibility.legalBasis();
            DataState dataState = acceptance.of(device.id());
            long value = checks.value(device, sides.rules()).valueCents();
            long _ = conventions.keepDevice(conventionId, device.id(), dataState, value);
            Hardware hardware = devices.state(device).asset().hardware();
            lines.add(new ConventionText.Line(hardware, new DeviceCode(device.code()).printed(), dataState, value));
        }
        return Objects.requireNonNull(basis);
    }
}
