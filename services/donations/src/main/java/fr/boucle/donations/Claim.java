package fr.boucle.donations;

import fr.boucle.donations.ClaimEvent.ClaimAccepted;
import fr.boucle.donations.ClaimEvent.ClaimEnded;
import fr.boucle.donations.ClaimEvent.DevicesClaimed;
import fr.boucle.donations.ClaimEvent.Outcome;
import java.time.Instant;
import java.util.UUID;

/** An association's claim on devices of one lot; while it lives, nobody else can claim them. */
sealed interface Claim {
    Wish wish();

    /** Who claims what of whom. */
    record Wish(UUID id, UUID lotId, UUID donor, UUID claimant, Resale resale, String purpose) {
        DevicesClaimed claimed(int deviceCount, Instant at) {
            return new DevicesClaimed(id, lotId, donor, claimant, deviceCount, resale, at);
        }

        private ClaimEnded end(Outcome outcome, String reasonCode, Instant at) {
            return new ClaimEnded(id, lotId, donor, claimant, outcome, reasonCode, at);
        }
    }

    record Pending(Wish wish, Instant expiresAt) implements Claim {
        ClaimAccepted accept(UUID conventionId, Instant at) {
            return new ClaimAccepted(wish.id(), conventionId, at);
        }

        ClaimEnded refuse(String reasonCode, Instant at) {
            return wish.end(Outcome.REFUSED, reasonCode, at);
        }

        ClaimEnded withdraw(String reasonCode, Instant at) {
            return wish.end(Outcome.WITHDRAWN, reasonCode, at);
        }

        ClaimEnded expire(Instant at) {
            return wish.end(Outcome.EXPIRED, "NO_DECISION_IN_TIME", at);
        }
    }

    /** Accepted by the donor; it may still be withdrawn until both sides have signed. */
    record Accepted(Wish wish, UUID conventionId) implements Claim {
        ClaimEnded withdraw(String reasonCode, Instant at) {
            return wish.end(Outcome.WITHDRAWN, reasonCode, at);
        }
    }

    /** Refused, withdrawn or expired. */
    record Ended(Wish wish, Outcome outcome, String reasonCode) implements Claim {}

    default Claim on(ClaimEvent event) {
        return switch (this) {
            case Pending pending ->
                switch (event) {
                    case ClaimAccepted e -> new Accepted(pending.wish(), e.conventionId());
                    case ClaimEnded e -> new Ended(pending.wish(), e.outcome(), e.reasonCode());
                    case DevicesClaimed _ -> throw impossible(event);
                };
            case Accepted accepted ->
                switch (event) {
                    case ClaimEnded e
                    when e.outcome() == Outcome.WITHDRAWN -> new Ended(accepted.wish(), e.outcome(), e.reasonCode());
                    case ClaimEnded _, ClaimAccepted _, DevicesClaimed _ -> throw impossible(event);
                };
            case Ended _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(ClaimEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " knows no " + event.getClass().getSimpleName());
    }
}
