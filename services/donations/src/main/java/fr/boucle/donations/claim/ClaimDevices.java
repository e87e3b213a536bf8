package fr.boucle.donations.claim;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.Fingerprint;
import fr.boucle.donations.device.DeviceOrder;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.lot.Offer;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.Bulkhead;
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
    private static final int AT_ONCE = 4;

    private final Claims claims;
    private final ClaimTerms terms;
    private final WaitingList waiting;
    private final Organisations organisations;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private final Duration patience;
    private final Bulkhead bulkhead = new Bulkhead(AT_ONCE, "Too many claim at this moment.");

    ClaimDevices(
            Claims claims,
            ClaimTerms terms,
            WaitingList waiting,
            Organisations organisations,
            TransactionOperations<Connection> transactions,
            InstantSource clock,
            @Value("${boucle.donations.claim-lives:14d}") Duration patience) {
        this.claims = claims;
        this.terms = terms;
        this.waiting = waiting;
        this.organisations = organisations;
        this.transactions = transactions;
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
    record Command(
            @NotNull UUID lotId,
            @NotEmpty @Size(max = 500) List<@NotNull UUID> deviceIds,
            @NotNull Resale resale,
            @NotBlank @Size(max = 1000) String purpose) {}

    @Serdeable
    record View(UUID claimId, UUID lotId, ClaimState state, Instant expiresAt) {}

    @Operation(
            summary = "Claim devices of a lot",
            description =
                    "The client makes the id (UUID). All devices or none. 409 device-already-claimed when another claim lives"
                            + " on one of them; 409 not-eligible with the article and what would change it (CG3P L3212-2). The claim"
                            + " expires when the donor does not decide in time.")
    @Put
    MutableHttpResponse<View> claim(UUID claimId, @Valid @Body Command wish, @Parameter(hidden = true) Actor actor) {
        return bulkhead.pass(() -> transactions.executeWrite(_ -> decide(claimId, wish, actor)));
    }

    private MutableHttpResponse<View> decide(UUID claimId, Command wish, Actor actor) {
        List<UUID> wanted = DeviceOrder.of(wish.deviceIds());
        Organisation claimant = organisations.actingAlone(actor.organisation());
        String content = Fingerprint.of(wish.lotId(), wanted, wish.resale(), wish.purpose());
        Optional<Claims.Found> known = claims.lock(claimId);
        if (known.isPresent()) {
            return repeated(known.get(), content, actor);
        }
        Instant now = clock.instant();
        ClaimFacts facts = terms.gather(wish.lotId(), wanted, wish.resale(), claimant, now);
        ClaimPolicies.mustHold(facts);
        Offer offer = facts.lot().offer();
        Claim.Pending pending = new Claim.Pending(
                new ClaimWish(claimId, offer.id(), offer.owner(), claimant.id(), wish.resale(), wish.purpose()),
                now.plus(patience));
        Claims.Found opened = claims.open(pending, wanted, content, actor.signature())
                .orElseThrow(() -> ClaimPolicies.taken(wanted.getFirst()));
        waiting.take(wanted, claimant.id(), now);
        return answer(HttpStatus.CREATED, opened);
    }

    private static MutableHttpResponse<View> repeated(Claims.Found known, String content, Actor actor) {
        known.claim().mustBeMadeBy(actor.organisation());
        if (!known.content().equals(content)) {
            throw new Refusal(DonationRefusal.CLAIM_ALREADY_EXISTS, "Make another id for another claim.");
        }
        return answer(HttpStatus.OK, known);
    }

    private static MutableHttpResponse<View> answer(HttpStatus status, Claims.Found found) {
        ClaimWish wish = found.claim().wish();
        View view = new View(wish.id(), wish.lotId(), found.claim().state(), found.expiresAt());
        return new Version(found.version())
                .tag(HttpResponse.<View>status(status).body(view));
    }
}
