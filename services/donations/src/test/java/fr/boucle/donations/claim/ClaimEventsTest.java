package fr.boucle.donations.claim;

import fr.boucle.donations.Wire;
import fr.boucle.donations.claim.ClaimEvent.ClaimEnded;
import fr.boucle.donations.claim.ClaimEvent.DevicesClaimed;
import fr.boucle.donations.claim.ClaimEvent.Outcome;
import fr.boucle.donations.law.Resale;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the log is told of claims. */
class ClaimEventsTest {
    private static final UUID DONOR = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a1");
    private static final UUID TAKER = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private static final UUID LOT = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000b1");
    private static final UUID CLAIM = UUID.fromString("0199a4c2-7c00-7000-8000-0000000000c1");

    @Test
    void the_events_of_claims_are_unchanged() {
        Wire.unchanged(
                new DevicesClaimed(CLAIM, LOT, DONOR, TAKER, 2, Resale.NONE, Instant.parse("2026-11-20T09:30:00Z")));
        Wire.unchanged(new ClaimEnded(
                CLAIM, LOT, DONOR, TAKER, Outcome.REFUSED, "NOT_ELIGIBLE", Instant.parse("2026-11-20T09:40:00Z")));
    }
}
