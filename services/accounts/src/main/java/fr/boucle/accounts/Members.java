package fr.boucle.accounts;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
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
import java.util.UUID;

/** The members as they are stored, and the events of their changes. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Members implements GenericRepository<MemberRow, UUID> {
    private final Outbox outbox;

    Members(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Stores a new member, in the caller's transaction. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void add(Member.Invited member, Instant at) {
        try {
            var _ = save(MemberRow.of(member, 1, at));
        } catch (DataAccessException e) {
            throw emailTaken(e);
        }
    }

    /** Stores a member's new state over the locked row, in the caller's transaction. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void replace(MemberRow before, Member after) {
        try {
            update(MemberRow.of(after, before.version() + 1, before.invitedAt()));
        } catch (DataAccessException e) {
            throw emailTaken(e);
        }
    }

    /** The locked row, or 404. */
    MemberRow locked(UUID id) {
        return lock(id).orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No member has this id."));
    }

    /** Applies an event to the locked row and appends it. */
    @Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
    void apply(MemberRow before, MemberEvent event, String actor) {
        replace(before, before.member().on(event));
        outbox.append(Publication.of(event, before.id(), before.version() + 1), actor);
    }

    private static RuntimeException emailTaken(DataAccessException e) {
        return e.getCause() instanceof SQLIntegrityConstraintViolationException
                ? new Refusal(
                        AccountRefusal.EMAIL_TAKEN, "One person, one address, one organisation: use another address.")
                : e;
    }

    @Query("SELECT * FROM member WHERE id = :id FOR UPDATE")
    abstract Optional<MemberRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM member WHERE id = :id")
    abstract Optional<MemberRow> find(@UuidColumn UUID id);

    @Query("SELECT * FROM member WHERE email = :email")
    abstract Optional<MemberRow> findByEmail(String email);

    @Query("SELECT * FROM member WHERE invitation_hash = :invitationHash")
    abstract Optional<MemberRow> findInvited(String invitationHash);

    @Query("SELECT * FROM member WHERE invitation_hash = :invitationHash FOR UPDATE")
    abstract Optional<MemberRow> lockInvited(String invitationHash);

    @Query("SELECT * FROM member WHERE id > :after ORDER BY id LIMIT :max")
    abstract List<MemberRow> list(@UuidColumn UUID after, int max);

    abstract MemberRow save(MemberRow row);

    abstract void update(MemberRow row);
}
