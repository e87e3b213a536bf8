package fr.boucle.redistribution;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The one home of names and contacts: sealed, found again by the tracking code, gone when the household is forgotten. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Households implements GenericRepository<Households.Row, UUID> {
    private static final String PURPOSE = "DECIDE_AND_DELIVER";

    private final Safe safe;
    private final Fingerprints fingerprints;
    private final Json json;

    Households(Safe safe, Fingerprints fingerprints, Json json) {
        this.safe = safe;
        this.fingerprints = fingerprints;
        this.json = json;
    }

    @MappedEntity("household")
    record Row(@Id @UuidColumn UUID requestId, byte[] sealed, byte[] trackingHash, String purpose, Instant expiresAt) {}

    /** Keeps a household, unless its contact has an open request. */
    void keep(UUID requestId, String reference, Sealed household, Instant expiresAt) {
        for (byte[] hash : fingerprints.of(household.contact())) {
            if (claim(requestId, hash) == 0) {
                throw new Refusal(
                        RedistributionRefusal.DUPLICATE_HOUSEHOLD,
                        "Find the open request with the household's tracking code, or wait until it is decided.");
            }
        }
        var _ = save(new Row(
                requestId,
                safe.seal(requestId, json.write(household)),
                Fingerprints.ofTrackingCode(fingerprints.trackingCode(reference)),
                PURPOSE,
                expiresAt));
    }

    Optional<Sealed> open(UUID requestId) {
        return findById(requestId).map(row -> json.read(safe.open(requestId, row.sealed()), Sealed.class));
    }

    /** The request a tracking code opens. */
    Optional<UUID> requestOf(String trackingCode) {
        return byTrackingHash(Fingerprints.ofTrackingCode(trackingCode)).map(Row::requestId);
    }

    boolean isCodeOf(UUID requestId, String trackingCode) {
        return findById(requestId)
                .filter(row -> MessageDigest.isEqual(row.trackingHash(), Fingerprints.ofTrackingCode(trackingCode)))
                .isPresent();
    }

    /** Forgets the person: what is left is the anonymous trace. */
    void forget(UUID requestId) {
        long _ = delete(requestId);
        long _ = deleteHashes(requestId);
    }

    abstract Optional<Row> findById(UUID requestId);

    abstract Row save(Row row);

    @Query("SELECT * FROM household WHERE tracking_hash = :hash")
    abstract Optional<Row> byTrackingHash(byte[] hash);

    @Query("INSERT IGNORE INTO contact_hash (request_id, hash, live_hash) VALUES (:requestId, :hash, :hash)")
    abstract long claim(@UuidColumn UUID requestId, byte[] hash);

    /** The request is over: the same household may ask again. */
    @Query("UPDATE contact_hash SET live_hash = NULL WHERE request_id = :requestId")
    abstract long release(@UuidColumn UUID requestId);

    @Query("SELECT COUNT(DISTINCT other.request_id) FROM contact_hash own JOIN contact_hash other"
            + " ON other.hash = own.hash AND other.request_id <> own.request_id WHERE own.request_id = :requestId")
    abstract long countOthersOfSameContact(@UuidColumn UUID requestId);

    @Query("DELETE FROM household WHERE request_id = :requestId")
    abstract long delete(@UuidColumn UUID requestId);

    @Query("DELETE FROM contact_hash WHERE request_id = :requestId")
    abstract long deleteHashes(@UuidColumn UUID requestId);
}
