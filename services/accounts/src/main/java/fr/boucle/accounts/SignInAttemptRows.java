package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** The tables of attempts and of known places, for {@link SignInAttempts} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
@CanIgnoreReturnValue
interface SignInAttemptRows extends GenericRepository<SignInAttemptRows.Row, String> {
    @MappedEntity("sign_in_attempt")
    record Row(@Id String accountHash, int attempts, Instant since) {}

    @Query("""
            INSERT INTO sign_in_attempt (account_hash, attempts, since) VALUES (:hash, 1, :now)
            ON DUPLICATE KEY UPDATE attempts = IF(since <= :windowStart, 1, attempts + 1),
                since = IF(since <= :windowStart, VALUES(since), since)
            """)
    void increment(String hash, Instant now, Instant windowStart);

    @Query("SELECT * FROM sign_in_attempt WHERE account_hash = :hash")
    Optional<Row> find(String hash);

    @Query("DELETE FROM sign_in_attempt WHERE account_hash = :hash")
    void delete(String hash);

    @Query("DELETE FROM sign_in_attempt WHERE since < :before LIMIT 1000")
    long forget(Instant before);

    @Query("SELECT COUNT(*) FROM sign_in_place WHERE place_hash = :hash")
    long knows(String hash);

    @Query("""
            INSERT INTO sign_in_place (place_hash, known_at) VALUES (:hash, :now)
            ON DUPLICATE KEY UPDATE known_at = VALUES(known_at)
            """)
    void learn(String hash, Instant now);

    @Query("DELETE FROM sign_in_place WHERE known_at < :before LIMIT 1000")
    long forgetPlaces(Instant before);
}
