package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
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

/** The refresh tokens' table, for {@link RefreshTokens} alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
@CanIgnoreReturnValue
interface RefreshTokenRows extends GenericRepository<RefreshTokenRows.Row, String> {
    enum State {
        CURRENT,
        USED,
        ENDED
    }

    /** A refresh token, known by its hash, in the family of the sign-in it goes back to. */
    @MappedEntity("refresh_token")
    record Row(
            @Id String tokenHash,
            @UuidColumn UUID family,
            @UuidColumn UUID memberId,
            State state,
            Instant issuedAt,
            Instant expiresAt,
            Instant familyUntil) {}

    /** A family that goes on: since when, until when, and when it last took a new token. */
    @MappedEntity("refresh_token")
    record Open(@Id @UuidColumn UUID family, Instant openedAt, Instant lastSeenAt, Instant endsAt) {}

    Row save(Row row);

    @Query("SELECT * FROM refresh_token WHERE token_hash = :tokenHash FOR UPDATE")
    Optional<Row> lock(String tokenHash);

    @Query("UPDATE refresh_token SET state = 'USED' WHERE token_hash = :tokenHash")
    void use(String tokenHash);

    @Query("UPDATE refresh_token SET state = 'ENDED' WHERE family = :family AND state <> 'ENDED'")
    long endFamily(@UuidColumn UUID family);

    @Query("UPDATE refresh_token SET state = 'ENDED' WHERE member_id = :memberId")
    void endMember(@UuidColumn UUID memberId);

    @Query("SELECT COUNT(*) FROM refresh_token WHERE family = :family AND member_id = :memberId")
    long countOf(@UuidColumn UUID memberId, @UuidColumn UUID family);

    @Query("""
            UPDATE refresh_token SET state = 'ENDED' WHERE family = :family AND member_id = :memberId AND state <> 'ENDED'
            """)
    long endOf(@UuidColumn UUID memberId, @UuidColumn UUID family);

    @Query("""
            SELECT family, MIN(issued_at) AS opened_at, MAX(issued_at) AS last_seen_at, MAX(expires_at) AS ends_at
            FROM refresh_token
            WHERE member_id = :memberId
            GROUP BY family
            HAVING SUM(CASE WHEN state = 'CURRENT' AND expires_at > :now THEN 1 ELSE 0 END) > 0
            ORDER BY last_seen_at DESC
            """)
    List<Open> open(@UuidColumn UUID memberId, Instant now);

    @Query("DELETE FROM refresh_token WHERE family_until < :before LIMIT 1000")
    long forget(Instant before);
}
