package fr.boucle.donations;

import fr.boucle.donations.ClaimEvent.ClaimAccepted;
import fr.boucle.donations.ClaimEvent.ClaimEnded;
import fr.boucle.donations.ClaimEvent.DevicesClaimed;
import fr.boucle.donations.ClaimEvent.Outcome;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims; the primary key of {@code claimed_device} makes a live claim on a device exclusive. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Claims implements GenericRepository<Claims.Row, UUID> {
    private final Outbox outbox;
    private final Devices devices;
    private final WaitingList waiting;

    Claims(Outbox outbox, Devices devices, WaitingList waiting) {
        this.outbox = outbox;
        this.devices = devices;
        this.waiting = waiting;
    }

    /** Which state a row is in. */
    enum State {
        PENDING,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }

    /**
     * A claim.
     *
     * @param content a hash of what was asked: a repeated request finds it
     * @param explanation free text for the other side; it stays here
     */
    @MappedEntity("claim")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            @UuidColumn UUID lotId,
            @UuidColumn UUID donorId,
            @UuidColumn UUID claimantId,
            State state,
            Resale resale,
            String purpose,
            String content,
            Instant claimedAt,
            @Nullable Instant expiresAt,
            @UuidColumn @Nullable UUID conventionId,
            @Nullable String reasonCode,
            @Nullable String explanation,
            @Nullable Instant endedAt) {
        Claim claim() {
            Claim.Wish wish = new Claim.Wish(id, lotId, donorId, claimantId, resale, purpose);
            return switch (state) {
                case PENDING -> new Claim.Pending(wish, Objects.requireNonNull(expiresAt));
                case ACCEPTED -> new Claim.Accepted(wish, Objects.requireNonNull(conventionId));
                case REFUSED -> ended(wish, Outcome.REFUSED);
                case WITHDRAWN -> ended(wish, Outcome.WITHDRAWN);
                case EXPIRED -> ended(wish, Outcome.EXPIRED);
            };
        }

        private Claim.Ended ended(Claim.Wish wish, Outcome outcome) {
            return new Claim.Ended(wish, outcome, Objects.requireNonNull(reasonCode));
        }

        private Row next(State next, @Nullable UUID convention, @Nullable String reason, @Nullable Instant ended) {
            return new Row(
                    id,
                    version + 1,
                    lotId,
                    donorId,
                    claimantId,
                    next,
                    resale,
                    purpose,
                    content,
                    claimedAt,
                    expiresAt,
                    convention,
                    reason,
                    explanation,
                    ended);
        }
    }

    /** Enters a claim whose devices are reserved already; its event leaves with it. */
    void open(Row row, DevicesClaimed event, String actor) {
        var _ = save(row);
        outbox.append(Publication.of(event, row.id(), row.version()), actor);
    }

    /** Applies an event to a locked row; an end frees the devices and is published. */
    Row change(Row locked, ClaimEvent event, Instant at, String actor) {
        Row after =
                switch (locked.claim().on(event)) {
                    case Claim.Pending _ -> locked;
                    case Claim.Accepted accepted -> locked.next(State.ACCEPTED, accepted.conventionId(), null, null);
                    case Claim.Ended ended ->
                        locked.next(
                                State.valueOf(ended.outcome().name()), locked.conventionId(), ended.reasonCode(), at);
                };
        var _ = update(after);
        switch (event) {
            case ClaimEnded ended -> {
                release(after, at);
                outbox.append(Publication.of(ended, after.id(), after.version()), actor);
            }
            case ClaimAccepted _, DevicesClaimed _ -> {}
        }
        return after;
    }

    /** Frees the devices: for the first in line, or to go into another lot when theirs is closed. */
    private void release(Row ended, Instant at) {
        List<Devices.Row> freed = devices.ofClaim(ended.id());
        for (Devices.Row device : freed) {
            var _ = devices.lock(device.id());
        }
        long _ = free(ended.id());
        if (isClosed(ended.lotId())) {
            long _ = takeOutOfLot(ended.id());
        } else {
            freed.forEach(device -> waiting.offerNext(device.id(), at));
        }
    }

    /** The donor's or the claimant's claim, locked; for anybody else there is none. */
    Row ofEitherSide(UUID id, UUID organisation) {
        return lock(id).filter(row ->
                        row.donorId().equals(organisation) || row.claimantId().equals(organisation))
                .orElseThrow(Claims::none);
    }

    static Refusal none() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no claim with this id.");
    }

    abstract Row save(Row row);

    abstract Row update(Row row);

    @Query("SELECT * FROM claim WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM claim WHERE id = :id AND (donor_id = :organisation OR claimant_id = :organisation)")
    abstract Optional<Row> find(@UuidColumn UUID id, @UuidColumn UUID organisation);

    @Query("INSERT IGNORE INTO claimed_device (device_id, claim_id) VALUES (:deviceId, :claimId)")
    abstract long reserve(@UuidColumn UUID deviceId, @UuidColumn UUID claimId);

    @Query("INSERT INTO claim_device (claim_id, device_id) VALUES (:claimId, :deviceId)")
    abstract long keepDevice(@UuidColumn UUID claimId, @UuidColumn UUID deviceId);

    @Query("DELETE FROM claimed_device WHERE claim_id = :claimId")
    abstract long free(@UuidColumn UUID claimId);

    @Query("SELECT COUNT(*) > 0 FROM lot WHERE id = :lotId AND state = 'CLOSED'")
    abstract boolean isClosed(@UuidColumn UUID lotId);

    @Query("UPDATE device SET lot_id = NULL WHERE state = 'LISTED'"
            + " AND id IN (SELECT device_id FROM claim_device WHERE claim_id = :claimId)")
    abstract long takeOutOfLot(@UuidColumn UUID claimId);

    @Query("SELECT COUNT(*) FROM claimed_device WHERE device_id = :deviceId")
    abstract long liveOn(@UuidColumn UUID deviceId);

    @Query("SELECT COUNT(*) FROM claimed_device d JOIN claim c ON c.id = d.claim_id JOIN device v ON v.id = d.device_id"
            + " WHERE c.claimant_id = :claimantId AND v.state = 'LISTED'")
    abstract long devicesUnderClaim(@UuidColumn UUID claimantId);

    @Query("SELECT * FROM claim WHERE state = 'PENDING' AND expires_at <= :now ORDER BY expires_at LIMIT 200")
    abstract List<Row> overdue(Instant now);

    @Query("SELECT * FROM claim WHERE lot_id = :lotId AND state = 'PENDING' ORDER BY id")
    abstract List<Row> pendingOf(@UuidColumn UUID lotId);

    @Query("UPDATE claim SET explanation = :explanation WHERE id = :id")
    abstract long explain(@UuidColumn UUID id, String explanation);
}
