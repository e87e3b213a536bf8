package fr.boucle.donations.claim;

import fr.boucle.donations.device.Device;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.lot.Lots;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what a claim is judged by, and keeps it so until the claim is written. */
@Singleton
class ClaimTerms {
    private final Lots lots;
    private final Claims claims;
    private final Devices devices;
    private final WaitingList waiting;
    private final Organisations organisations;
    private final LegalChecks checks;

    ClaimTerms(
            Lots lots,
            Claims claims,
            Devices devices,
            WaitingList waiting,
            Organisations organisations,
            LegalChecks checks) {
        this.lots = lots;
        this.claims = claims;
        this.devices = devices;
        this.waiting = waiting;
        this.organisations = organisations;
        this.checks = checks;
    }

    ClaimFacts gather(UUID lotId, List<UUID> deviceIds, Resale resale, Organisation claimant, Instant now) {
        Lot lot = lots.share(lotId)
                .filter(found -> !(found instanceof Lot.Draft))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "There is no published lot with this id."));
        return new ClaimFacts(
                claimant,
                organisations.acting(lot.offer().owner()),
                lot,
                resale,
                wanted(deviceIds),
                claims.devicesUnderClaim(claimant.id()),
                checks.today(),
                now);
    }

    /** Where one is claimed already nobody waits for the locks: a rush on one device is told at once. */
    private List<Wanted> wanted(List<UUID> ids) {
        boolean free = claims.liveAmong(ids).isEmpty();
        Map<UUID, Device> known = (free ? devices.lockAll(ids) : devices.findAll(ids))
                .stream()
                        .collect(Collectors.toUnmodifiableMap(
                                device -> device.asset().id(), Function.identity()));
        Set<UUID> claimed = claims.liveAmong(ids);
        Map<UUID, UUID> offers = waiting.offers(ids);
        return ids.stream()
                .map(id -> new Wanted(id, known.get(id), claimed.contains(id), offers.get(id)))
                .toList();
    }
}
