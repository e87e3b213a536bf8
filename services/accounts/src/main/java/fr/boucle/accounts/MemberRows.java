package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members' table, for {@link Members}, and {@link Correspondence} beside it: each state has its columns, what it lacks is null. */
@JdbcRepository(dialect = Dialect.MYSQL)
@CanIgnoreReturnValue
interface MemberRows extends GenericRepository<MemberRows.Row, UUID> {
    @MappedEntity("member")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            String state,
            @UuidColumn UUID organisationId,
            String roles,
            @Nullable String email,
            @Nullable String passwordHash,
            @Nullable String invitationHash,
            @Nullable Instant invitationUntil,
            @Nullable Instant suspendedAt,
            Member.@Nullable Reason suspensionReason) {
        Member member() {
            if (suspendedAt != null && suspensionReason != null) {
                return new Member.Suspended(id, organisationId, held(), suspensionReason, suspendedAt);
            }
            if (email == null) {
                throw new IllegalStateException("a member without an address: " + id);
            }
            EmailAddress address = new EmailAddress(email);
            if (passwordHash != null) {
                return new Member.Active(id, organisationId, held(), address, passwordHash);
            }
            if (invitationHash == null || invitationUntil == null) {
                throw new IllegalStateException("a member without password or invitation: " + id);
            }
            return new Member.Invited(
                    id, organisationId, held(), address, new Member.Invited.Code(invitationHash, invitationUntil));
        }

        SortedSet<String> held() {
            return new TreeSet<>(List.of(roles.split(" ")));
        }
    }

    @Query("SELECT * FROM member WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM member WHERE id = :id")
    Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM member WHERE email = :email")
    Optional<Row> findByEmail(String email);

    @Query("SELECT * FROM member WHERE invitation_hash = :invitationHash")
    Optional<Row> findInvited(String invitationHash);

    @Query("SELECT * FROM member LIMIT 1")
    Optional<Row> any();

    @Query("SELECT * FROM member WHERE id IN" + Keys.OF_KEYS)
    List<Row> of(String keys);

    @Query("""
            INSERT INTO member (id, version, state, organisation_id, roles, email, invitation_hash, invitation_until, invited_at)
            VALUES (:id, 1, 'INVITED', :organisationId, :roles, :email, :hash, :until, :at)
            """)
    void open(
            @UuidColumn UUID id,
            @UuidColumn UUID organisationId,
            String roles,
            String email,
            String hash,
            Instant until,
            Instant at);

    @Query("""
            UPDATE member
            SET version = :version, state = 'INVITED', roles = :roles, email = :email, password_hash = NULL,
                invitation_hash = :hash, invitation_until = :until
            WHERE id = :id
            """)
    void invite(@UuidColumn UUID id, long version, String roles, String email, String hash, Instant until);

    @Query("""
            UPDATE member
            SET version = :version, state = 'ACTIVE', roles = :roles, email = :email, password_hash = :hash,
                invitation_hash = NULL, invitation_until = NULL
            WHERE id = :id
            """)
    void activate(@UuidColumn UUID id, long version, String roles, String email, String hash);

    @Query("UPDATE member SET invitation_hash = :hash, invitation_until = :until WHERE id = :id AND state = 'INVITED'")
    long recode(@UuidColumn UUID id, String hash, Instant until);

    /** Where somebody is written to, and in which language. */
    @MappedEntity("member")
    record Reached(
            @Id @UuidColumn UUID id,
            String email,
            String language,
            @Nullable LocalDate provenUntil) {}

    @Query("""
            SELECT m.id, m.email, m.language, o.proven_until
            FROM member m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.id = :id AND m.email IS NOT NULL
            """)
    Optional<Reached> reached(@UuidColumn UUID id);

    @MappedEntity("member")
    record Proven(@Id @UuidColumn UUID id, LocalDate provenUntil) {}

    @Query("""
            SELECT m.id, o.proven_until
            FROM organisation o JOIN member m ON m.organisation_id = o.id
            WHERE o.proven_until BETWEEN :from AND :until AND o.state = 'APPROVED' AND m.state = 'ACTIVE'
            ORDER BY o.proven_until, m.id
            """)
    List<Proven> proven(LocalDate from, LocalDate until);

    @Query("UPDATE member SET language = :language WHERE id = :id")
    void speaks(@UuidColumn UUID id, String language);

    @Query("UPDATE member SET password_hash = :fresh WHERE id = :id AND password_hash = :present")
    void rehash(@UuidColumn UUID id, String present, String fresh);

    @Query("""
            UPDATE member
            SET version = :version, state = 'SUSPENDED', email = NULL, password_hash = NULL, invitation_hash = NULL,
                invitation_until = NULL, suspended_at = :at, suspension_reason = :reason
            WHERE id = :id
            """)
    void suspend(@UuidColumn UUID id, long version, Instant at, Member.Reason reason);
}
