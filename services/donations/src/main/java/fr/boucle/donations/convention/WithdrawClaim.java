package fr.boucle.donations.convention;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.claim.Claim;
import fr.boucle.donations.claim.ClaimEvent.Outcome;
import fr.boucle.donations.claim.Claims;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The claimant withdraws, as long as both sides have not signed. */
@Tag(name = "claims")
@Controller("/api/donations/claims/{claimId}/withdrawal")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class WithdrawClaim {
    private static final String BY_CLAIMANT = "WITHDRAWN_BY_CLAIMANT";

    private final Claims claims;
    private final Conventions conventions;
    private final InstantSource clock;

    WithdrawClaim(Claims claims, Conventions conventions, InstantSource clock) {
        this.claims = claims;
        this.conventions = conventions;
        this.clock = clock;
    }

    @Operation(
            summary = "Withdraw a claim",
            description =
                    "Frees its devices; an unsigned convention is cancelled with it. 409 once both sides signed. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> withdraw(UUID claimId, @Parameter(hidden = true) Actor actor) {
        Instant now = clock.instant();
        Claim seen = claims.lock(claimId, actor);
        seen.mustBeMadeBy(actor.organisation());
        if (seen instanceof Claim.Accepted accepted) {
            conventions.change(accepted.conventionId(), actor, null, convention -> switch (convention) {
                case Convention.ToSign open -> List.of(open.cancel(now));
                case Convention.Cancelled _ -> List.of();
                case Convention.Signed _, Convention.HandedOver _ ->
                    throw new Refusal(
                            DonationRefusal.CONVENTION_SIGNED, "Agree with the donor on what follows the signature.");
            });
        }
        claims.change(claimId, actor, null, claim -> switch (claim) {
            case Claim.Pending pending -> List.of(pending.withdraw(BY_CLAIMANT, now));
            case Claim.Accepted accepted -> List.of(accepted.withdraw(BY_CLAIMANT, now));
            case Claim.Ended ended when ended.outcome() == Outcome.WITHDRAWN -> List.of();
            case Claim.Ended ended -> throw ended.refusal();
        });
        return HttpResponse.noContent();
    }
}
