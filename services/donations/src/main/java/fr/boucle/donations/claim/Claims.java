package fr.boucle.donations.claim;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.lot.Lot;
import fr.boucle.donations.lot.Lots;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.Keys;
import fr.boucle.web.Actor;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The claims. A change locks the claim, decides, and writes its state and events at once; an end frees its devices. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Claims {
    private final ClaimRows rows;
    private final Devices devices;
    private final Lots lots;
    private final WaitingList waiting;
    private final Outbox outbox;
    private final InstantSource clock;

    Claims(ClaimRows rows, Devices devices, Lots lots, WaitingList waiting, Outbox outbox, InstantSource clock) {
        this.rows = rows;
        this.devices = devices;
        this.lots = lots;
        this.waiting = waiting;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A claim and the version it has.
     *
     * @param content a hash of what was asked: a repeated request finds it
     * @param expiresAt until when it is to be decided
     */
    public record Found(Claim claim, long version, String content, Instant expiresAt) {}

    /** What to do to a claim: events in order, possibly none. */
    public interface Decision extends Function<Claim, List<? extends ClaimEvent>> {}

    /** Changes a claim of the donor or the claimant, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    public Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        ClaimRow row = ofEitherSide(id, actor);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        return apply(row, actor.signature(), decision);
    }

    /** Changes a claim because its time came. */
    @CanIgnoreReturnValue
    Found react(UUID id, String actor, Decision decision) {
        return apply(rows.lock(id).orElseThrow(Claim::none), actor, decision);
    }

    /** Opens a claim and holds its devices; none of them where another claim lives on one. */
    Optional<Found> open(Claim.Pending claim, List<UUID> deviceIds, String content, String actor) {
        ClaimWish wish = claim.wish();
        if (rows.hold(wish.id(), Keys.of(deviceIds)) < deviceIds.size()) {
            return Optional.empty();
        }
        rows.keep(wish.id(), Keys.of(deviceIds));
        Instant now = clock.instant();
        ClaimRow row = ClaimRow.opened(claim, content, now);
        rows.save(row);
        outbox.append(Publication.of(wish.claimed(deviceIds.size(), now), row.id(), row.version()), actor);
        return Optional.of(found(row));
    }

    /** Locks a claim of the donor or the claimant, to look at it before its change. */
    public Claim lock(UUID id, Actor actor) {
        return ofEitherSide(id, actor).claim();
    }

    /** Locks any claim that has this id. */
    Optional<Found> lock(UUID id) {
        return rows.lock(id).map(Claims::found);
    }

    /** The devices of a claim, in the order of ids. */
    public List<UUID> devicesOf(UUID id) {
        return ids(rows.devicesOf(id));
    }

    /** Those of the devices on which a claim lives. */
    Set<UUID> liveAmong(List<UUID> deviceIds) {
        return Set.copyOf(ids(rows.liveAmong(Keys.of(deviceIds))));
    }

    /** How many devices that are not handed over yet an organisation has claimed. */
    long devicesUnderClaim(UUID claimant) {
        return rows.devicesUnderClaim(claimant);
    }

    /** The claims that nobody decided in time. */
    List<UUID> overdue(Instant now) {
        return rows.overdue(now).stream().map(ClaimRow::id).toList();
    }

    /** A closed lot lets go what nobody has claimed, and has no line. */
    void letGo(UUID lotId, Instant now) {
        devices.takeOutOfLot(ids(rows.unclaimedOf(lotId)));
        waiting.close(lotId, now);
    }

    private Found apply(ClaimRow row, String actor, Decision decision) {
        Claim claim = row.claim();
        ClaimRow after = row;
        for (ClaimEvent event : decision.apply(claim)) {
            claim = claim.on(event);
            after = after.on(event);
            if (event instanceof ClaimEvent.Published published) {
                outbox.append(Publication.of(published, row.id(), after.version()), actor);
            }
        }
        if (after.version() == row.version()) {
            return found(row);
        }
        if (claim instanceof Claim.Ended && !(row.claim() instanceof Claim.Ended)) {
            release(claim.wish());
        }
        rows.update(after);
        return found(after);
    }

    /** Frees the devices: for the first in line, or to go into another lot when theirs is closed. */
    private void release(ClaimWish ended) {
        List<UUID> freed = devices.lockAll(devicesOf(ended.id())).stream()
                .filter(ListedDevice.class::isInstance)
                .map(device -> device.asset().id())
                .toList();
        rows.free(ended.id());
        if (lots.find(ended.lotId()).orElseThrow() instanceof Lot.Closed) {
            devices.takeOutOfLot(freed);
        } else {
            waiting.offerNext(freed, clock.instant());
        }
    }

    private static List<UUID> ids(List<ClaimRows.Held> held) {
        return held.stream().map(ClaimRows.Held::deviceId).toList();
    }

    private ClaimRow ofEitherSide(UUID id, Actor actor) {
        UUID organisation = actor.organisation();
        return rows.lock(id)
                .filter(row ->
                        row.donorId().equals(organisation) || row.claimantId().equals(organisation))
                .orElseThrow(Claim::none);
    }

    private static Found found(ClaimRow row) {
        Instant expiresAt = row.expiresAt();
        return new Found(row.claim(), row.version(), row.content(), expiresAt == null ? row.claimedAt() : expiresAt);
    }
}
