package fr.boucle.accounts;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * At most ten failed attempts per address in fifteen minutes. Each attempt is counted before its password is looked at,
 * so that many at once gain nothing; a success clears the count. An address without account counts the same.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class SignInAttempts implements GenericRepository<SignInAttempts.Row, String> {
    static final int MAX = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final InstantSource clock;

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
    }

    @MappedEntity("sign_in_attempt")
    record Row(@Id String accountHash, int attempts, Instant since) {}

    /** Counts an attempt; how long to wait when it is one too many. */
    @Transactional
    Optional<Duration> count(EmailAddress email) {
        String account = Secret.sha256(email.value());
        Instant now = clock.instant();
        long _ = increment(account, now, now.minus(WINDOW));
        return find(account)
                .filter(row -> row.attempts() > MAX)
                .map(row -> Duration.between(now, row.since().plus(WINDOW)));
    }

    /** A success: the count begins anew. */
    @Transactional
    void clear(EmailAddress email) {
        long _ = delete(Secret.sha256(email.value()));
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    @Transactional
    void forgetOld() {
        long gone;
        do {
            gone = forget(clock.instant().minus(WINDOW));
        } while (gone > 0);
    }

    @Query("INSERT INTO sign_in_attempt (account_hash, attempts, since) VALUES (:account, 1, :now)"
            + " ON DUPLICATE KEY UPDATE attempts = IF(since <= :windowStart, 1, attempts + 1),"
            + " since = IF(since <= :windowStart, VALUES(since), since)")
    abstract long increment(String account, Instant now, Instant windowStart);

    @Query("SELECT * FROM sign_in_attempt WHERE account_hash = :account")
    abstract Optional<Row> find(String account);

    @Query("DELETE FROM sign_in_attempt WHERE account_hash = :account")
    abstract long delete(String account);

    @Query("DELETE FROM sign_in_attempt WHERE since < :before LIMIT 1000")
    abstract long forget(Instant before);
}
