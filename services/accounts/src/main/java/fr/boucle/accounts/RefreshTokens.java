package fr.boucle.accounts;

import fr.boucle.values.Ids;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens, each good for one use. The ones that follow one sign-in are a family; an old one that comes back was
 * stolen, or its thief was faster: nobody can tell, so the whole family ends.
 */
@Singleton
class RefreshTokens {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration FAMILY = Duration.ofDays(7);

    private final RefreshTokenRows rows;
    private final InstantSource clock;

    RefreshTokens(RefreshTokenRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A token that was given, and the session it is of: its family. */
    record Issued(UUID session, Secret token) {}

    /** The first token of a new family. */
    @Transactional
    Issued begin(UUID memberId) {
        return issue(Ids.next(), memberId, clock.instant().plus(FAMILY));
    }

    /** Uses a token up for the next one; commits also when the family ends. */
    @Transactional
    Rotation rotate(String text) {
        Optional<RefreshTokenRows.Row> found = rows.lock(new Secret(text).hash());
        if (found.isEmpty()) {
            return new Rotation.Void();
        }
        RefreshTokenRows.Row row = found.get();
        return switch (row.state()) {
            case CURRENT -> clock.instant().isBefore(row.expiresAt()) ? next(row) : new Rotation.Void();
            case USED -> {
                rows.endFamily(row.family());
                yield new Rotation.Reused(row.memberId());
            }
            case ENDED -> new Rotation.Void();
        };
    }

    /** Ends the family of a token, if there is one; whose it was, if it still went on. */
    @Transactional
    Optional<UUID> end(String text) {
        return rows.lock(new Secret(text).hash())
                .filter(row -> rows.endFamily(row.family()) > 0)
                .map(RefreshTokenRows.Row::memberId);
    }

    /** Ends every session of a member. */
    @Transactional
    void endAllOf(UUID memberId) {
        rows.endMember(memberId);
    }

    /** The sessions of a member that go on, the one used last first. */
    @Transactional(readOnly = true)
    List<RefreshTokenRows.Open> openOf(UUID memberId) {
        return rows.open(memberId, clock.instant());
    }

    /** Whether a session is or was this member's. */
    @Transactional(readOnly = true)
    boolean isOf(UUID memberId, UUID session) {
        return rows.countOf(memberId, session) > 0;
    }

    /** Ends one session of a member; whether it still went on. */
    @Transactional
    boolean endOf(UUID memberId, UUID session) {
        return rows.endOf(memberId, session) > 0;
    }

    @Scheduled(initialDelay = "30m", fixedDelay = "6h")
    @Transactional
    void forgetOld() {
        long gone;
        do {
            gone = rows.forget(clock.instant());
        } while (gone > 0);
    }

    private Rotation next(RefreshTokenRows.Row row) {
        rows.use(row.tokenHash());
        return new Rotation.Rotated(row.memberId(), issue(row.family(), row.memberId(), row.familyUntil()));
    }

    private Issued issue(UUID family, UUID memberId, Instant familyUntil) {
        Secret next = Secret.draw();
        Instant now = clock.instant();
        Instant idle = now.plus(IDLE);
        rows.save(new RefreshTokenRows.Row(
                next.hash(),
                family,
                memberId,
                RefreshTokenRows.State.CURRENT,
                now,
                idle.isBefore(familyUntil) ? idle : familyUntil,
                familyUntil));
        return new Issued(family, next);
    }
}
