package fr.boucle.donations.claim;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.claim.ClaimEvent.ClaimExplained;
import fr.boucle.donations.claim.ClaimEvent.Outcome;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The donor refuses a claim, with a reason; its devices are free again. */
@Tag(name = "claims")
@Controller("/api/donations/claims/{claimId}/refusal")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class RefuseClaim {
    private final Claims claims;
    private final InstantSource clock;

    RefuseClaim(Claims claims, InstantSource clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** Why a claim is refused. */
    @Serdeable
    enum Reason {
        NOT_ELIGIBLE,
        OTHER_TAKER,
        NO_LONGER_AVAILABLE,
        OTHER
    }

    /**
     * Why.
     *
     * @param reasonCode it travels
     * @param explanation a sentence for the claimant; it stays in this service
     */
    @Serdeable
    record Command(
            @NotNull Reason reasonCode,
            @NotBlank @Size(max = 1000) String explanation) {}

    @Operation(summary = "Refuse a claim", description = "Its devices can be claimed again at once. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> refuse(UUID claimId, @Valid @Body Command why, @Parameter(hidden = true) Actor actor) {
        claims.change(claimId, actor, null, claim -> {
            claim.mustBeGivenBy(actor.organisation());
            return switch (claim) {
                case Claim.Pending pending ->
                    List.of(
                            pending.refuse(why.reasonCode().name(), clock.instant()),
                            new ClaimExplained(why.explanation()));
                case Claim.Accepted _ ->
                    throw new Refusal(
                            DonationRefusal.CLAIM_ALREADY_ACCEPTED,
                            "You accepted it; the claimant may still withdraw it.");
                case Claim.Ended ended when ended.outcome() == Outcome.REFUSED -> List.of();
                case Claim.Ended ended -> throw ended.refusal();
            };
        });
        return HttpResponse.noContent();
    }
}
