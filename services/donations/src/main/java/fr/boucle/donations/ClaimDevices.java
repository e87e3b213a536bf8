package fr.boucle.donations;

import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionOperations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An association claims devices of a published lot; while the claim lives nobody else can. */
@Tag(name = "claims")
@Controller("/api/donations/claims/{claimId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClaimDevices {
    private final Claims claims;
    private final ClaimTerms terms;
    private final Organisations organisations;
    private final LegalChecks checks;
    private final TransactionOperations<Connection> transactions;
    private final Turnstile turnstile;
    private final InstantSource clock;
    private final Duration patience;

    ClaimDevices(
            Claims claims,
            ClaimTerms terms,
            Organisations organisations,
            LegalChecks checks,
            TransactionOperations<Connection> transactions,
            Turnstile turnstile,
            InstantSource clock,
            @Value("${boucle.donations.claim-lives:14d}") Duration patience) {
        this.claims = claims;
        this.terms = terms;
        this.organisations = organisations;
        this.checks = checks;
        this.transactions = transactions;
        this.turnstile = turnstile;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * What is claimed.
     *
     * @param resale whether the claimant means to sell on: NONE, SOLIDARITY (at a capped price) or FREE
     * @param purpose what the devices are for, for the donor's eyes only
     */
    @Serdeable
    record Wish(
            @NotNull UUID lotId,
            @NotEmpty @Size(max = 500) List<@NotNull UUID> deviceIds,
            @NotNull Resale resale,
            @NotBlank @Size(max = 1000) String purpose) {}

    @Serdeable
    record Claimed(UUID claimId, UUID lotId, Claims.State state, Instant expiresAt) {}

    @Operation(
            summary = "Claim devices of a lot",
            description =
                    "The client makes the id (UUID). All devices or none. 409 device-already-claimed when another claim lives"
                            + " on one of them; 409 not-eligible with the article and what would change it (CG3P L3212-2). The claim"
                            + " expires when the donor does not decide in time.")
    @Put
    MutableHttpResponse<Claimed> claim(UUID claimId, @Valid @Body Wish wish, @Parameter(hidden = true) Actor actor) {
        return turnstile.pass(() -> transactions.executeWrite(_ -> decide(claimId, wish, actor)));
    }

    private MutableHttpResponse<Claimed> decide(UUID claimId, Wish wish, Actor actor) {
        List<UUID> wanted =
                wish.deviceIds().stream().sorted(DeviceOrder.BY_ID).distinct().toList();
        Organisation claimant = organisations.actingAlone(actor.organisation());
        String content = Fingerprint.of(wish.lotId(), wanted, wish.resale(), wish.purpose());
        Optional<Claims.Row> known = claims.lock(claimId);
        if (known.isPresent()) {
            return repeated(known.get(), content, actor);
        }
        Instant now = clock.instant();
        Lots.Row lot = terms.openLot(wish.lotId(), claimant, now);
        terms.checkCap(claimant, wanted.size());
        Organisation donor = organisations.acting(lot.ownerId());
        for (UUID deviceId : wanted) {
            Devices.Row device = terms.reserve(deviceId, lot, claimId, claimant, now);
            checks.eligibility(device, donor, claimant, wish.resale()).mustHold();
        }
        return open(
                new Claim.Wish(claimId, lot.id(), lot.ownerId(), claimant.id(), wish.resale(), wish.purpose()),
                wanted,
                content,
                now,
                actor);
    }

    private MutableHttpResponse<Claimed> open(
            Claim.Wish wish, List<UUID> deviceIds, String content, Instant now, Actor actor) {
        Claims.Row row = new Claims.Row(
                wish.id(),
                0,
                wish.lotId(),
                wish.donor(),
                wish.claimant(),
                Claims.State.PENDING,
                wish.resale(),
                wish.purpose(),
                content,
                now,
                now.plus(patience),
                null,
                null,
                null,
                null);
        claims.open(row, wish.claimed(deviceIds.size(), now), actor.signature());
        for (UUID deviceId : deviceIds) {
            long _ = claims.keepDevice(wish.id(), deviceId);
        }
        return answer(HttpStatus.CREATED, row);
    }

    private static MutableHttpResponse<Claimed> repeated(Claims.Row known, String content, Actor actor) {
        if (!known.claimantId().equals(actor.organisation())) {
            throw Claims.none();
        }
        if (!known.content().equals(content)) {
            throw new Refusal(DonationRefusal.CLAIM_ALREADY_EXISTS, "Make another id for another claim.");
        }
        return answer(HttpStatus.OK, known);
    }

    private static MutableHttpResponse<Claimed> answer(HttpStatus status, Claims.Row row) {
        Instant expiresAt = row.expiresAt() == null ? row.claimedAt() : row.expiresAt();
        return new Version(row.version())
                .tag(HttpResponse.<Claimed>status(status)
                        .body(new Claimed(row.id(), row.lotId(), row.state(), expiresAt)));
    }
}
