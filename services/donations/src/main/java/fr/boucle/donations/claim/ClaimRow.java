package fr.boucle.donations.claim;

import fr.boucle.donations.claim.ClaimEvent.ClaimAccepted;
import fr.boucle.donations.claim.ClaimEvent.ClaimEnded;
import fr.boucle.donations.claim.ClaimEvent.ClaimExplained;
import fr.boucle.donations.claim.ClaimEvent.DevicesClaimed;
import fr.boucle.donations.claim.ClaimEvent.Outcome;
import fr.boucle.donations.law.Resale;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim.
 *
 * @param content a hash of what was asked: a repeated request finds it
 * @param explanation free text for the other side; it stays here
 */
@ByName
@MappedEntity("claim")
record ClaimRow(
        @Id @UuidColumn UUID id,
        long version,
        @UuidColumn UUID lotId,
        @UuidColumn UUID donorId,
        @UuidColumn UUID claimantId,
        ClaimState state,
        Resale resale,
        String purpose,
        String content,
        Instant claimedAt,
        @Nullable Instant expiresAt,
        @UuidColumn @Nullable UUID conventionId,
        @Nullable String reasonCode,
        @Nullable String explanation,
        @Nullable Instant endedAt) {
    static ClaimRow opened(Claim.Pending claim, String content, Instant at) {
        ClaimWish wish = claim.wish();
        return ClaimRowBuilder.stagedBuilder()
                .id(wish.id())
                .version(0)
                .lotId(wish.lotId())
                .donorId(wish.donor())
                .claimantId(wish.claimant())
                .state(claim.state())
                .resale(wish.resale())
                .purpose(wish.purpose())
                .content(content)
                .claimedAt(at)
                .expiresAt(claim.expiresAt())
                .conventionId(null)
                .reasonCode(null)
                .explanation(null)
                .endedAt(null)
                .build();
    }

    /** The next version, as an event makes it. */
    ClaimRow on(ClaimEvent event) {
        ClaimRowBuilder next = ClaimRowBuilder.builder(this).version(version + 1);
        return switch (event) {
            case DevicesClaimed _ -> next.build();
            case ClaimAccepted e ->
                next.state(ClaimState.ACCEPTED).conventionId(e.conventionId()).build();
            case ClaimEnded e ->
                next.state(ClaimState.valueOf(e.outcome().name()))
                        .reasonCode(e.reasonCode())
                        .endedAt(e.endedAt())
                        .build();
            case ClaimExplained e -> next.explanation(e.explanation()).build();
        };
    }

    Claim claim() {
        ClaimWish wish = new ClaimWish(id, lotId, donorId, claimantId, resale, purpose);
        return switch (state) {
            case PENDING -> new Claim.Pending(wish, Objects.requireNonNull(expiresAt));
            case ACCEPTED -> new Claim.Accepted(wish, Objects.requireNonNull(conventionId));
            case REFUSED -> ended(wish, Outcome.REFUSED);
            case WITHDRAWN -> ended(wish, Outcome.WITHDRAWN);
            case EXPIRED -> ended(wish, Outcome.EXPIRED);
        };
    }

    private Claim.Ended ended(ClaimWish wish, Outcome outcome) {
        return new Claim.Ended(wish, outcome, Objects.requireNonNull(reasonCode));
    }
}
