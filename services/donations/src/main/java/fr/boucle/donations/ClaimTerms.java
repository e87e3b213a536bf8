package fr.boucle.donations;

import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** On which terms an organisation may claim: an open lot in its window, under its cap, devices that nobody else holds. */
@Singleton
class ClaimTerms {
    private final Lots lots;
    private final Claims claims;
    private final Devices devices;
    private final WaitingList waiting;
    private final LegalChecks checks;

    ClaimTerms(Lots lots, Claims claims, Devices devices, WaitingList waiting, LegalChecks checks) {
        this.lots = lots;
        this.claims = claims;
        this.devices = devices;
        this.waiting = waiting;
        this.checks = checks;
    }

    /** The published lot, kept from being closed until the caller commits. */
    Lots.Row openLot(UUID lotId, Organisation claimant, Instant now) {
        Lots.Row row = lots.share(lotId)
                .filter(found -> found.state() != Lots.State.DRAFT)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "There is no published lot with this id."));
        switch (row.lot()) {
            case Lot.Published published -> published.mustTakeClaims(now);
            case Lot.Draft _, Lot.Closed _ ->
                throw new Refusal(DonationRefusal.LOT_NOT_PUBLISHED, "The donor closed the lot; look for another.");
        }
        checkWindow(row, claimant, now);
        return row;
    }

    /** Reduce before giving: first the own organisation, then public bodies, then associations. */
    private static void checkWindow(Lots.Row lot, Organisation claimant, Instant now) {
        Instant from = claimant.isPublic() ? lot.publicBodiesFrom() : lot.associationsFrom();
        if (from != null && now.isBefore(from)) {
            throw new Refusal(
                    DonationRefusal.WINDOW_NOT_OPEN,
                    "The lot opens to " + (claimant.isPublic() ? "public bodies" : "associations") + " at " + from
                            + ".");
        }
    }

    /** How much one organisation may hold at a time. */
    void checkCap(Organisation claimant, int wanted) {
        long most = checks.today().of("CLAIM_CAP").amount();
        long live = claims.devicesUnderClaim(claimant.id());
        if (live + wanted > most) {
            throw new Refusal(
                    DonationRefusal.CLAIM_TOO_LARGE,
                    "One organisation has at most " + most + " devices under claim; you have " + live
                            + ". Take over what is accepted, or withdraw a claim.");
        }
    }

    /** Locks the device and reserves it; the database lets one claim through. */
    Devices.Row reserve(UUID deviceId, Lots.Row lot, UUID claimId, Organisation claimant, Instant now) {
        if (claims.liveOn(deviceId) > 0) {
            throw taken(deviceId);
        }
        Devices.Row device = devices.lock(deviceId)
                .filter(row -> lot.id().equals(row.lotId()))
                .orElseThrow(() -> new Refusal(
                        DonationRefusal.DEVICE_NOT_IN_LOT,
                        "Device " + deviceId + " is not in this lot; read the lot again."));
        if (device.state() != Devices.State.LISTED || claims.reserve(deviceId, claimId) == 0) {
            throw taken(deviceId);
        }
        if (!waiting.lets(claimant.id(), deviceId, now)) {
            throw new Refusal(
                    DonationRefusal.DEVICE_OFFERED,
                    "Device " + deviceId + " is offered to the first in line; join the waiting list.");
        }
        return device;
    }

    private static Refusal taken(UUID deviceId) {
        return new Refusal(
                DonationRefusal.DEVICE_ALREADY_CLAIMED,
                "Device " + deviceId + " is under another claim. Claim others of the lot, or wait for this one.");
    }
}
