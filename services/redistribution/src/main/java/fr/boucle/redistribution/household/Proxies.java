package fr.boucle.redistribution.household;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;

/** Who fetches a device instead of the household: a name, sealed, and a code of its own that opens nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
public abstract class Proxies implements GenericRepository<Proxies.Row, UUID>, Remembered {
    private final Safe safe;
    private final Fingerprints fingerprints;

    Proxies(Safe safe, Fingerprints fingerprints) {
        this.safe = safe;
        this.fingerprints = fingerprints;
    }

    @MappedEntity("proxy")
    record Row(
            @Id @UuidColumn UUID reservationId, @UuidColumn UUID requestId, byte[] sealed, byte[] codeHash) {}

    /** Names one, instead of the one named before; the code to give to that person. */
    public String name(UUID reservationId, UUID requestId, String name) {
        String code = fingerprints.pickUpCode(reservationId, name);
        put(reservationId, requestId, safe.seal(requestId, name), Fingerprints.ofTrackingCode(code));
        return code;
    }

    public boolean isCodeOf(UUID reservationId, String code) {
        return findById(reservationId)
                .filter(row -> MessageDigest.isEqual(row.codeHash(), Fingerprints.ofTrackingCode(code)))
                .isPresent();
    }

    /** The name to ask for at the hand-over. */
    public Optional<String> nameOf(UUID reservationId) {
        return findById(reservationId).map(row -> safe.open(row.requestId(), row.sealed()));
    }

    @Override
    @Query("DELETE FROM proxy WHERE request_id = :requestId")
    public abstract void forget(@UuidColumn UUID requestId);

    abstract Optional<Row> findById(UUID reservationId);

    @Query("""
            INSERT INTO proxy (reservation_id, request_id, sealed, code_hash)
            VALUES (:reservationId, :requestId, :sealed, :hash)
            ON DUPLICATE KEY UPDATE sealed = :sealed, code_hash = :hash""")
    abstract void put(@UuidColumn UUID reservationId, @UuidColumn UUID requestId, byte[] sealed, byte[] hash);
}
