package fr.boucle.donations.claim;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The claims' tables; the primary key of {@code claimed_device} makes a live claim on a device exclusive. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClaimRows extends GenericRepository<ClaimRow, UUID> {

    /** A device of a claim. */
    @MappedEntity("claim_device")
    record Held(@Id @UuidColumn UUID deviceId) {}

    void save(ClaimRow row);

    void update(ClaimRow row);

    @Query("SELECT * FROM claim WHERE id = :id FOR UPDATE")
    Optional<ClaimRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM claim WHERE id = :id")
    Optional<ClaimRow> find(@UuidColumn UUID id);

    @Query("SELECT * FROM claim WHERE state = 'PENDING' AND expires_at <= :now ORDER BY expires_at LIMIT 200")
    List<ClaimRow> overdue(Instant now);

    @Query("SELECT * FROM claim WHERE id IN" + Keys.OF_KEYS)
    List<ClaimRow> findAll(String keys);

    /** Holds the devices for a claim; fewer where another claim lives on one of them. */
    @Query("""
            INSERT IGNORE INTO claimed_device (device_id, claim_id)
            SELECT d.id, :claimId FROM device d WHERE d.id IN""" + Keys.OF_KEYS)
    long hold(@UuidColumn UUID claimId, String keys);

    @Query("""
            INSERT INTO claim_device (claim_id, device_id)
            SELECT :claimId, d.id FROM device d WHERE d.id IN""" + Keys.OF_KEYS)
    void keep(@UuidColumn UUID claimId, String keys);

    @Query("DELETE FROM claimed_device WHERE claim_id = :claimId")
    void free(@UuidColumn UUID claimId);

    @Query("SELECT device_id FROM claim_device WHERE claim_id = :claimId ORDER BY device_id")
    List<Held> devicesOf(@UuidColumn UUID claimId);

    @Query("SELECT device_id FROM claimed_device WHERE device_id IN" + Keys.OF_KEYS)
    List<Held> liveAmong(String keys);

    /** The devices of a lot on which no claim lives. */
    @Query("""
            SELECT d.id AS device_id FROM device d
            WHERE d.lot_id = :lotId AND NOT EXISTS (SELECT 1 FROM claimed_device c WHERE c.device_id = d.id)
            ORDER BY d.id""")
    List<Held> unclaimedOf(@UuidColumn UUID lotId);

    @Query("""
            SELECT COUNT(*) FROM claimed_device d
            JOIN claim c ON c.id = d.claim_id JOIN device v ON v.id = d.device_id
            WHERE c.claimant_id = :claimantId AND v.state = 'LISTED'""")
    long devicesUnderClaim(@UuidColumn UUID claimantId);
}
