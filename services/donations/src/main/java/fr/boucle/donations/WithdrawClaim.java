package fr.boucle.donations;

import fr.boucle.donations.ClaimEvent.ClaimEnded;
import fr.boucle.donations.ClaimEvent.Outcome;
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
        Claims.Row row = claims.ofEitherSide(claimId, actor.organisation());
        if (!row.claimantId().equals(actor.organisation())) {
            throw Claims.none();
        }
        Instant now = clock.instant();
        switch (row.claim()) {
            case Claim.Pending pending -> end(row, pending.withdraw(BY_CLAIMANT, now), now, actor);
            case Claim.Accepted accepted -> {
                cancel(accepted.conventionId(), now, actor);
                end(row, accepted.withdraw(BY_CLAIMANT, now), now, actor);
            }
            case Claim.Ended ended when ended.outcome() == Outcome.WITHDRAWN -> {}
            case Claim.Ended ended ->
                throw new Refusal(DonationRefusal.CLAIM_ALREADY_ENDED, "The claim ended as " + ended.outcome() + ".");
        }
        return HttpResponse.noContent();
    }

    private void end(Claims.Row row, ClaimEnded event, Instant now, Actor actor) {
        var _ = claims.change(row, event, now, actor.signature());
    }

    private void cancel(UUID conventionId, Instant now, Actor actor) {
        Conventions.Row row = conventions.lock(conventionId).orElseThrow();
        switch (conventions.state(row)) {
            case Convention.ToSign open -> {
                var _ = conventions.change(row, List.of(open.cancel(now)), actor.signature());
            }
            case Convention.Cancelled _ -> {}
            case Convention.Signed _, Convention.HandedOver _ ->
                throw new Refusal(
                        DonationRefusal.CONVENTION_SIGNED, "Agree with the donor on what follows the signature.");
        }
    }
}
