package fr.boucle.accounts;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Ids;
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
import java.util.UUID;

/**
 * Refresh tokens, each good for one use. The ones that follow one sign-in are a family; an old one that comes back was
 * stolen, or its thief was faster: nobody can tell, so the whole family ends.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class RefreshTokens implements GenericRepository<RefreshTokenRow, String> {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration FAMILY = Duration.ofDays(7);

    private final InstantSource clock;

    RefreshTokens(InstantSource clock) {
        this.clock = clock;
    }

    enum State {
        CURRENT,
        USED,
        ENDED
    }

    /** The first token of a new family. */
    @Transactional
    Secret begin(UUID memberId) {
        return issue(Ids.next(), memberId, clock.instant().plus(FAMILY));
    }

    /** Uses a token up for the next one; commits also when the family ends. */
    @Transactional
    Rotation rotate(String text) {
        Optional<RefreshTokenRow> found = lock(new Secret(text).hash());
        if (found.isEmpty()) {
            return new Rotation.Void();
        }
        RefreshTokenRow row = found.get();
        return switch (row.state()) {
            case CURRENT -> clock.instant().isBefore(row.expiresAt()) ? next(row) : new Rotation.Void();
            case USED -> {
                long _ = endFamily(row.family());
                yield new Rotation.Reused(row.memberId());
            }
            case ENDED -> new Rotation.Void();
        };
    }

    private Rotation next(RefreshTokenRow row) {
        long _ = use(row.tokenHash());
        return new Rotation.Rotated(row.memberId(), issue(row.family(), row.memberId(), row.familyUntil()));
    }

    /** Ends the family of a token, if there is one. */
    @Transactional
    Optional<UUID> end(String text) {
        return lock(new Secret(text).hash()).map(row -> {
            long _ = endFamily(row.family());
            return row.memberId();
        });
    }

    /** Ends every session of a member. */
    @Transactional
    void endAllOf(UUID memberId) {
        long _ = endMember(memberId);
    }

    @Scheduled(initialDelay = "30m", fixedDelay = "6h")
    @Transactional
    void forgetOld() {
        long gone;
        do {
            gone = forget(clock.instant());
        } while (gone > 0);
    }

    private Secret issue(UUID family, UUID memberId, Instant familyUntil) {
        Secret next = Secret.draw();
        Instant now = clock.instant();
        Instant idle = now.plus(IDLE);
        var _ = save(new RefreshTokenRow(
                next.hash(),
                family,
                memberId,
                State.CURRENT,
                now,
                idle.isBefore(familyUntil) ? idle : familyUntil,
                familyUntil));
        return next;
    }

    abstract RefreshTokenRow save(RefreshTokenRow row);

    @Query("SELECT * FROM refresh_token WHERE token_hash = :tokenHash FOR UPDATE")
    abstract Optional<RefreshTokenRow> lock(String tokenHash);

    @Query("UPDATE refresh_token SET state = 'USED' WHERE token_hash = :tokenHash")
    abstract long use(String tokenHash);

    @Query("UPDATE refresh_token SET state = 'ENDED' WHERE family = :family")
    abstract long endFamily(@UuidColumn UUID family);

    @Query("UPDATE refresh_token SET state = 'ENDED' WHERE member_id = :memberId")
    abstract long endMember(@UuidColumn UUID memberId);

    @Query("DELETE FROM refresh_token WHERE family_until < :before LIMIT 1000")
    abstract long forget(Instant before);
}
