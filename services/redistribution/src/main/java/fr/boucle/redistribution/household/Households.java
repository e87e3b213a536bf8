package fr.boucle.redistribution.household;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The one home of names and contacts: sealed, found again by the tracking code, gone when the household is forgotten. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
public abstract class Households implements GenericRepository<Households.Row, UUID>, Remembered {
    /** CNIL, référentiel social, 11 March 2021: two years after the last contact. */
    public static final int RETENTION_DAYS = 730;

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

    /** What is sealed of a request: the contact and, in the mediator's words, what the mandate is for. */
    @Serdeable
    public record Sealed(Contact contact, String mandatePurpose) {
        @Override
        public String toString() {
            return "Sealed";
        }
    }

    /** Keeps a household, unless its contact has an open request. */
    public void keep(UUID requestId, String reference, Sealed household, Instant now) {
        for (byte[] hash : fingerprints.of(household.contact())) {
            if (claim(requestId, hash) == 0) {
                throw new Refusal(
                        RedistributionRefusal.DUPLICATE_HOUSEHOLD,
                        "Find the open request with the household's tracking code, or wait until it is decided.");
            }
        }
        save(new Row(
                requestId,
                safe.seal(requestId, json.write(household)),
                Fingerprints.ofTrackingCode(fingerprints.trackingCode(reference)),
                PURPOSE,
                now.plus(RETENTION_DAYS, ChronoUnit.DAYS)));
    }

    public Optional<Sealed> open(UUID requestId) {
        return findById(requestId).map(row -> json.read(safe.open(requestId, row.sealed()), Sealed.class));
    }

    /** The request a tracking code opens. */
    public Optional<UUID> requestOf(String trackingCode) {
        return byTrackingHash(Fingerprints.ofTrackingCode(trackingCode)).map(Row::requestId);
    }

    public boolean isCodeOf(UUID requestId, String trackingCode) {
        return findById(requestId)
                .filter(row -> MessageDigest.isEqual(row.trackingHash(), Fingerprints.ofTrackingCode(trackingCode)))
                .isPresent();
    }

    /** Another way to reach the household. An open request stays the only one of its contact. */
    public void reachAt(UUID requestId, Contact contact, boolean open) {
        deleteHashes(requestId);
        for (byte[] hash : fingerprints.of(contact)) {
            if (!open) {
                remember(requestId, hash);
            } else if (claim(requestId, hash) == 0) {
                throw new Refusal(
                        RedistributionRefusal.DUPLICATE_HOUSEHOLD, "Another open request has this contact already.");
            }
        }
        String purpose = open(requestId).map(Sealed::mandatePurpose).orElse("");
        reseal(requestId, safe.seal(requestId, json.write(new Sealed(contact, purpose))));
    }

    /** Forgets the person: what is left is the anonymous trace. */
    @Override
    public void forget(UUID requestId) {
        delete(requestId);
        deleteHashes(requestId);
    }

    /** Whether another request of the same contact is open. */
    public boolean asksElsewhere(UUID requestId) {
        return countLiveElsewhere(requestId) > 0;
    }

    public void mustNotAskElsewhere(UUID requestId) {
        if (asksElsewhere(requestId)) {
            throw new Refusal(
                    RedistributionRefusal.DUPLICATE_HOUSEHOLD,
                    "The household has asked again since: that request is examined.");
        }
    }

    /** The request is open again: its household has this one. */
    @Query("UPDATE contact_hash SET live_hash = hash WHERE request_id = :requestId")
    public abstract void claimAgain(@UuidColumn UUID requestId);

    @Query("""
            SELECT COUNT(*) FROM contact_hash own JOIN contact_hash other
                ON other.live_hash = own.hash AND other.request_id <> own.request_id
            WHERE own.request_id = :requestId""")
    abstract long countLiveElsewhere(@UuidColumn UUID requestId);

    abstract Optional<Row> findById(UUID requestId);

    abstract void save(Row row);

    @Query("SELECT * FROM household WHERE tracking_hash = :hash")
    abstract Optional<Row> byTrackingHash(byte[] hash);

    @Query("INSERT IGNORE INTO contact_hash (request_id, hash, live_hash) VALUES (:requestId, :hash, :hash)")
    abstract long claim(@UuidColumn UUID requestId, byte[] hash);

    @Query("INSERT IGNORE INTO contact_hash (request_id, hash, live_hash) VALUES (:requestId, :hash, NULL)")
    abstract void remember(@UuidColumn UUID requestId, byte[] hash);

    @Query("UPDATE household SET sealed = :sealed WHERE request_id = :requestId")
    abstract void reseal(@UuidColumn UUID requestId, byte[] sealed);

    /** The request is over: the same household may ask again. */
    @Query("UPDATE contact_hash SET live_hash = NULL WHERE request_id = :requestId")
    public abstract void release(@UuidColumn UUID requestId);

    @Query("""
            SELECT COUNT(DISTINCT other.request_id) FROM contact_hash own JOIN contact_hash other
            ON other.hash = own.hash AND other.request_id <> own.request_id
            WHERE own.request_id = :requestId""")
    public abstract long countOthersOfSameContact(@UuidColumn UUID requestId);

    @Query("DELETE FROM household WHERE request_id = :requestId")
    abstract void delete(@UuidColumn UUID requestId);

    @Query("DELETE FROM contact_hash WHERE request_id = :requestId")
    abstract void deleteHashes(@UuidColumn UUID requestId);
}
