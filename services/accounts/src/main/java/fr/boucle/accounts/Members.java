package fr.boucle.accounts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.Keys;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of all organisations. A change locks the member, decides, and writes state, journal and events at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class Members {
    private final MemberRows rows;
    private final PasswordResets resets;
    private final Journal journal;
    private final Outbox outbox;
    private final InstantSource clock;

    Members(MemberRows rows, PasswordResets resets, Journal journal, Outbox outbox, InstantSource clock) {
        this.rows = rows;
        this.resets = resets;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A member and the version it has. */
    record Found(Member member, long version) {}

    /** What to do to a member: events in order, possibly none. */
    interface Decision extends Function<Member, List<? extends MemberEvent>> {}

    /** Changes a member; the steward may reach all, everybody oneself. */
    @CanIgnoreReturnValue
    Found change(UUID id, String actor, Decision decision) {
        return apply(rows.lock(id).orElseThrow(Members::unknown), actor, decision);
    }

    /** The same password under a new hash; nothing where it was changed meanwhile. Nothing happens to the member: no event. */
    void rehash(Member.Active member, String fresh) {
        rows.rehash(member.id(), member.passwordHash(), fresh);
    }

    /** In which language the member is written to; none says nothing. */
    void speaks(UUID id, @Nullable String language) {
        if (language != null) {
            rows.speaks(id, language);
        }
    }

    /** Opens an account; none where the id is taken, also at the same moment. */
    Optional<Found> open(Member.Invited member, String actor) {
        UUID id = member.id();
        if (rows.lock(id).isPresent()) {
            return Optional.empty();
        }
        try {
            rows.open(
                    id,
                    member.organisationId(),
                    String.join(" ", member.roles()),
                    member.email().value(),
                    member.code().hash(),
                    member.code().until(),
                    clock.instant());
        } catch (DataAccessException e) {
            if (rows.lock(id).isPresent()) {
                return Optional.empty();
            }
            throw emailTaken(e);
        }
        journal.record(member, member.invite(member.code()), actor);
        return Optional.of(new Found(member, 1));
    }

    /** Whose code this is, if it still opens something. */
    Optional<Member.Invited> invited(String codeHash) {
        return rows.findInvited(codeHash)
                .map(MemberRows.Row::member)
                .filter(Member.Invited.class::isInstance)
                .map(Member.Invited.class::cast)
                .filter(invited -> invited.isOpen(clock.instant()));
    }

    /** Who signs in with this address. */
    Optional<Member.Active> active(EmailAddress email) {
        return rows.findByEmail(email.value()).map(MemberRows.Row::member).flatMap(Members::active);
    }

    Optional<Member.Active> active(UUID id) {
        return find(id).flatMap(Members::active);
    }

    Optional<Member> find(UUID id) {
        return rows.find(id).map(MemberRows.Row::member);
    }

    /** Whether there is one at all. */
    boolean areAny() {
        return rows.any().isPresent();
    }

    /** Those of these ids, in no order. */
    List<Member> of(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.of(Keys.of(ids)).stream().map(MemberRows.Row::member).toList();
    }

    private Found apply(MemberRows.Row row, String actor, Decision decision) {
        Member member = row.member();
        long version = row.version();
        for (MemberEvent event : decision.apply(member)) {
            member = member.on(event);
            version++;
            journal.record(member, event, actor);
            if (event instanceof MemberEvent.Published published) {
                outbox.append(Publication.of(published, row.id(), version), actor);
            }
        }
        if (version != row.version()) {
            write(member, version);
        }
        return new Found(member, version);
    }

    private void write(Member member, long version) {
        UUID id = member.id();
        resets.end(id);
        String roles = String.join(" ", member.roles());
        try {
            switch (member) {
                case Member.Invited m -> {
                    Member.Invited.Code code = m.code();
                    rows.invite(id, version, roles, m.email().value(), code.hash(), code.until());
                }
                case Member.Active m ->
                    rows.activate(id, version, roles, m.email().value(), m.passwordHash());
                case Member.Suspended m -> rows.suspend(id, version, m.since(), m.reason());
            }
        } catch (DataAccessException e) {
            throw emailTaken(e);
        }
    }

    private static RuntimeException emailTaken(DataAccessException e) {
        return e.getCause() instanceof SQLIntegrityConstraintViolationException
                ? new Refusal(
                        AccountRefusal.EMAIL_TAKEN, "One person, one address, one organisation: use another address.")
                : e;
    }

    private static Optional<Member.Active> active(Member member) {
        return member instanceof Member.Active active ? Optional.of(active) : Optional.empty();
    }

    private static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No member has this id.");
    }
}
