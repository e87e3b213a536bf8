package fr.boucle.donations.claim;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.claim.ClaimEvent.ClaimAccepted;
import fr.boucle.donations.claim.ClaimEvent.ClaimEnded;
import fr.boucle.donations.claim.ClaimEvent.ClaimExplained;
import fr.boucle.donations.claim.ClaimEvent.DevicesClaimed;
import fr.boucle.donations.claim.ClaimEvent.Outcome;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An association's claim on devices of one lot; while it lives, nobody else can claim them. */
public sealed interface Claim {
    ClaimWish wish();

    /** What its state is called. */
    ClaimState state();

    record Pending(ClaimWish wish, Instant expiresAt) implements Claim {
        public ClaimAccepted accept(UUID conventionId, Instant at) {
            return new ClaimAccepted(wish.id(), conventionId, at);
        }

        ClaimEnded refuse(String reasonCode, Instant at) {
            return wish.end(Outcome.REFUSED, reasonCode, at);
        }

        public ClaimEnded withdraw(String reasonCode, Instant at) {
            return wish.end(Outcome.WITHDRAWN, reasonCode, at);
        }

        /** Ends it when nobody decided in time. */
        List<ClaimEnded> expire(Instant at) {
            return at.isBefore(expiresAt) ? List.of() : List.of(wish.end(Outcome.EXPIRED, "NO_DECISION_IN_TIME", at));
        }

        @Override
        public ClaimState state() {
            return ClaimState.PENDING;
        }
    }

    /** Accepted by the donor; it may still be withdrawn until both sides have signed. */
    record Accepted(ClaimWish wish, UUID conventionId) implements Claim {
        public ClaimEnded withdraw(String reasonCode, Instant at) {
            return wish.end(Outcome.WITHDRAWN, reasonCode, at);
        }

        @Override
        public ClaimState state() {
            return ClaimState.ACCEPTED;
        }
    }

    /** Refused, withdrawn or expired. */
    record Ended(ClaimWish wish, Outcome outcome, String reasonCode) implements Claim {
        @Override
        public ClaimState state() {
            return switch (outcome) {
                case REFUSED -> ClaimState.REFUSED;
                case WITHDRAWN -> ClaimState.WITHDRAWN;
                case EXPIRED -> ClaimState.EXPIRED;
            };
        }

        /** Why it can change no more. */
        public Refusal refusal() {
            return new Refusal(DonationRefusal.CLAIM_ALREADY_ENDED, "The claim ended as " + outcome + ".");
        }
    }

    /** For anybody but its donor there is none. */
    default void mustBeGivenBy(UUID organisation) {
        if (!wish().donor().equals(organisation)) {
            throw none();
        }
    }

    /** For anybody but its claimant there is none. */
    default void mustBeMadeBy(UUID organisation) {
        if (!wish().claimant().equals(organisation)) {
            throw none();
        }
    }

    static Refusal none() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no claim with this id.");
    }

    default Claim on(ClaimEvent event) {
        return switch (this) {
            case Pending pending ->
                switch (event) {
                    case ClaimAccepted e -> new Accepted(pending.wish(), e.conventionId());
                    case ClaimEnded e -> new Ended(pending.wish(), e.outcome(), e.reasonCode());
                    case DevicesClaimed _, ClaimExplained _ -> throw impossible(event);
                };
            case Accepted accepted ->
                switch (event) {
                    case ClaimEnded e
                    when e.outcome() == Outcome.WITHDRAWN -> new Ended(accepted.wish(), e.outcome(), e.reasonCode());
                    case ClaimEnded _, ClaimAccepted _, DevicesClaimed _, ClaimExplained _ -> throw impossible(event);
                };
            case Ended ended ->
                switch (event) {
                    case ClaimExplained _ -> ended;
                    case ClaimEnded _, ClaimAccepted _, DevicesClaimed _ -> throw impossible(event);
                };
        };
    }

    private IllegalStateException impossible(ClaimEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " knows no " + event.getClass().getSimpleName());
    }
}
