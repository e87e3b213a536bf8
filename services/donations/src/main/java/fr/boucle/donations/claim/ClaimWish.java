package fr.boucle.donations.claim;

import fr.boucle.donations.claim.ClaimEvent.ClaimEnded;
import fr.boucle.donations.claim.ClaimEvent.DevicesClaimed;
import fr.boucle.donations.claim.ClaimEvent.Outcome;
import fr.boucle.donations.law.Resale;
import java.time.Instant;
import java.util.UUID;

/** Who claims what of whom. */
public record ClaimWish(UUID id, UUID lotId, UUID donor, UUID claimant, Resale resale, String purpose) {
    DevicesClaimed claimed(int deviceCount, Instant at) {
        return new DevicesClaimed(id, lotId, donor, claimant, deviceCount, resale, at);
    }

    ClaimEnded end(Outcome outcome, String reasonCode, Instant at) {
        return new ClaimEnded(id, lotId, donor, claimant, outcome, reasonCode, at);
    }
}
