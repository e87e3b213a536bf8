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

/** Who may choose another password without the one before: one code for each at most, which ends with whatever changes the member. */
@JdbcRepository(dialect = Dialect.MYSQL)
@CanIgnoreReturnValue
interface PasswordResets extends GenericRepository<PasswordResets.Row, UUID> {
    @MappedEntity("password_reset")
    record Row(@Id @UuidColumn UUID memberId, String codeHash, Instant validUntil) {}

    @Query("""
            INSERT INTO password_reset (member_id, code_hash, valid_until) VALUES (:memberId, :hash, :until)
            ON DUPLICATE KEY UPDATE code_hash = VALUES(code_hash), valid_until = VALUES(valid_until)
            """)
    void draw(@UuidColumn UUID memberId, String hash, Instant until);

    @Query("SELECT * FROM password_reset WHERE code_hash = :hash AND valid_until > :now")
    Optional<Row> open(String hash, Instant now);

    /** Whose code this is, while it is good. */
    default Optional<UUID> owner(String hash, Instant now) {
        return open(hash, now).map(Row::memberId);
    }

    @Query("DELETE FROM password_reset WHERE member_id = :memberId")
    void end(@UuidColumn UUID memberId);
}
