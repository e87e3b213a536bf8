package fr.boucle.donations.convention;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.claim.Claim;
import fr.boucle.donations.claim.ClaimEvent.ClaimAccepted;
import fr.boucle.donations.claim.Claims;
import fr.boucle.donations.device.DataState;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import java.util.List;
import java.util.Map;
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
    private final ConventionDrafts drafts;
    private final InstantSource clock;

    AcceptClaim(Claims claims, Conventions conventions, ConventionDrafts drafts, InstantSource clock) {
        this.claims = claims;
        this.conventions = conventions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * How the donor accepts.
     *
     * @param dataState what is done about the data of all devices
     * @param perDevice what is done otherwise for single ones
     */
    @Serdeable
    record Command(@NotNull DataState dataState, @Nullable Map<UUID, DataState> perDevice) {
        DataState of(UUID deviceId) {
            return perDevice == null ? dataState : perDevice.getOrDefault(deviceId, dataState);
        }
    }

    @Serdeable
    record View(UUID conventionId) {}

    @Operation(
            summary = "Accept a claim",
            description =
                    "Draws up the convention of cession from the facts and freezes its text. The law is asked again: a"
                            + " proof may have lapsed since the claim (409 not-eligible). Repeatable.")
    @Put
    @Transactional
    View accept(UUID claimId, @Valid @Body Command acceptance, @Parameter(hidden = true) Actor actor) {
        Claim claim = claims.lock(claimId, actor);
        claim.mustBeGivenBy(actor.organisation());
        return switch (claim) {
            case Claim.Pending pending -> accept(pending, acceptance, actor);
            case Claim.Accepted accepted -> new View(accepted.conventionId());
            case Claim.Ended ended ->
                throw new Refusal(
                        DonationRefusal.CLAIM_ALREADY_ENDED,
                        "The claim ended as " + ended.outcome() + "; the claimant may claim again.");
        };
    }

    private View accept(Claim.Pending pending, Command acceptance, Actor actor) {
        UUID conventionId = Ids.next();
        Instant now = clock.instant();
        conventions.open(drafts.draw(conventionId, pending.wish(), acceptance::of, now));
        ClaimAccepted accepted = pending.accept(conventionId, now);
        claims.change(pending.wish().id(), actor, null, _ -> List.of(accepted));
        return new View(conventionId);
    }
}
