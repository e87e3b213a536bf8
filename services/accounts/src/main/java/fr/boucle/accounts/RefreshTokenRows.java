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

    Row save(Row row);

    @Query("SELECT * FROM refresh_token WHERE token_hash = :tokenHash FOR UPDATE")
    Optional<Row> lock(String tokenHash);

    @Query("UPDATE refresh_token SET state = 'USED' WHERE token_hash = :tokenHash")
    void use(String tokenHash);

    @Query("UPDATE refresh_token SET state = 'ENDED' WHERE family = :family")
    void endFamily(@UuidColumn UUID family);

    @Query("UPDATE refresh_token SET state = 'ENDED' WHERE member_id = :memberId")
    void endMember(@UuidColumn UUID memberId);

    @Query("DELETE FROM refresh_token WHERE family_until < :before LIMIT 1000")
    long forget(Instant before);
}
