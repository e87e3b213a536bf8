package fr.boucle.accounts;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.web.Refusal;
import fr.boucle.web.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members as they are stored, and the events of their changes. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Members implements GenericRepository<Members.Row, UUID> {
    private final Outbox outbox;

    Members(Outbox outbox) {
        this.outbox = outbox;
    }

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
            Instant invitedAt,
            @Nullable Instant suspendedAt,
            Member.@Nullable Reason suspensionReason) {
        Member member() {
            SortedSet<String> held = new TreeSet<>(List.of(roles.split(" ")));
            if (suspendedAt != null && suspensionReason != null) {
                return new Member.Suspended(id, organisationId, held, suspensionReason, suspendedAt);
            }
            if (email == null) {
                throw new IllegalStateException("a member without an address: " + id);
            }
            EmailAddress address = new EmailAddress(email);
            if (passwordHash != null) {
                return new Member.Active(id, organisationId, held, address, passwordHash);
            }
            if (invitationHash == null || invitationUntil == null) {
                throw new IllegalStateException("a member without password or invitation: " + id);
            }
            return new Member.Invited(id, organisationId, held, address, invitationHash, invitationUntil);
        }
    }

    /** Stores a new member, in the caller's transaction. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void add(Member.Invited member, Instant at) {
        try {
            var _ = save(row(member, 1, at));
        } catch (DataAccessException e) {
            throw emailTaken(e);
        }
    }

    /** Stores a member's new state over the locked row, in the caller's transaction. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void replace(Row before, Member after) {
        try {
            update(row(after, before.version() + 1, before.invitedAt()));
        } catch (DataAccessException e) {
            throw emailTaken(e);
        }
    }

    /** Applies an event to the locked row and appends it. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void apply(Row before, MemberEvent event, String actor) {
        replace(before, before.member().on(event));
        outbox.append(Publication.of(event, before.id(), before.version() + 1), actor);
    }

    private static RuntimeException emailTaken(DataAccessException e) {
        return e.getCause() instanceof SQLIntegrityConstraintViolationException
                ? new Refusal(
                        AccountRefusal.EMAIL_TAKEN, "One person, one address, one organisation: use another address.")
                : e;
    }

    private static Row row(Member member, long version, Instant invitedAt) {
        String roles = String.join(" ", member.roles());
        UUID id = member.id();
        UUID at = member.organisationId();
        return switch (member) {
            case Member.Invited m ->
                new Row(
                        id,
                        version,
                        "INVITED",
                        at,
                        roles,
                        m.email().value(),
                        null,
                        m.invitationHash(),
                        m.invitedUntil(),
                        invitedAt,
                        null,
                        null);
            case Member.Active m ->
                new Row(
                        id,
                        version,
                        "ACTIVE",
                        at,
                        roles,
                        m.email().value(),
                        m.passwordHash(),
                        null,
                        null,
                        invitedAt,
                        null,
                        null);
            case Member.Suspended m ->
                new Row(id, version, "SUSPENDED", at, roles, null, null, null, null, invitedAt, m.since(), m.reason());
        };
    }

    @Query("SELECT * FROM member WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM member WHERE id = :id")
    abstract Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM member WHERE email = :email")
    abstract Optional<Row> findByEmail(String email);

    @Query("SELECT * FROM member WHERE invitation_hash = :invitationHash")
    abstract Optional<Row> findInvited(String invitationHash);

    @Query("SELECT * FROM member WHERE invitation_hash = :invitationHash FOR UPDATE")
    abstract Optional<Row> lockInvited(String invitationHash);

    @Query("SELECT * FROM member WHERE id > :after ORDER BY id LIMIT :max")
    abstract List<Row> list(@UuidColumn UUID after, int max);

    abstract Row save(Row row);

    abstract void update(Row row);
}
