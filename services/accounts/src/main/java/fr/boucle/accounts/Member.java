package fr.boucle.accounts;

import fr.boucle.accounts.MemberEvent.MemberActivated;
import fr.boucle.accounts.MemberEvent.MemberGranted;
import fr.boucle.accounts.MemberEvent.MemberInvited;
import fr.boucle.accounts.MemberEvent.MemberSuspended;
import fr.boucle.accounts.MemberEvent.PasswordChanged;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/** A person in an organisation, in the states that an account can be in. */
sealed interface Member {
    UUID id();

    UUID organisationId();

    SortedSet<String> roles();

    /** Why a member is suspended. */
    enum Reason {
        LEFT,
        RULES_BROKEN,
        OWN_REQUEST,
        SECURITY
    }

    /** Has a code to choose a password with, until it expires. */
    record Invited(UUID id, UUID organisationId, SortedSet<String> roles, EmailAddress email, Code code)
            implements Member {
        /** Known by its hash only. */
        record Code(String hash, Instant until) {}

        boolean isOpen(Instant now) {
            return now.isBefore(code.until());
        }

        MemberInvited inviteAs(SortedSet<String> otherRoles, EmailAddress otherEmail, Code other) {
            return new MemberInvited(id, otherRoles, otherEmail, other);
        }

        MemberInvited invite(Code other) {
            return new MemberInvited(id, roles, email, other);
        }

        MemberActivated accept(String passwordHash) {
            return new MemberActivated(id, passwordHash);
        }

        MemberSuspended suspend(Reason reason, Instant at) {
            return new MemberSuspended(id, organisationId, reason, at);
        }
    }

    /** Signs in with a password. */
    record Active(UUID id, UUID organisationId, SortedSet<String> roles, EmailAddress email, String passwordHash)
            implements Member {
        MemberGranted grant(SortedSet<String> otherRoles, EmailAddress otherEmail) {
            return new MemberGranted(id, otherRoles, otherEmail);
        }

        /** The password is forgotten: a new code to choose another with. */
        MemberInvited invite(Invited.Code code) {
            return new MemberInvited(id, roles, email, code);
        }

        PasswordChanged change(String otherPasswordHash) {
            return new PasswordChanged(id, otherPasswordHash);
        }

        MemberSuspended suspend(Reason reason, Instant at) {
            return new MemberSuspended(id, organisationId, reason, at);
        }
    }

    /** For good: address and password are gone; who comes back is invited as a new member. */
    record Suspended(UUID id, UUID organisationId, SortedSet<String> roles, Reason reason, Instant since)
            implements Member {}

    default Member on(MemberEvent event) {
        return switch (this) {
            case Invited m ->
                switch (event) {
                    case MemberInvited e -> new Invited(m.id, m.organisationId, e.roles(), e.email(), e.code());
                    case MemberActivated e -> new Active(m.id, m.organisationId, m.roles, m.email, e.passwordHash());
                    case MemberSuspended e -> suspended(e);
                    case MemberGranted _, PasswordChanged _ -> throw impossible(event);
                };
            case Active m ->
                switch (event) {
                    case MemberInvited e -> new Invited(m.id, m.organisationId, e.roles(), e.email(), e.code());
                    case MemberGranted e -> new Active(m.id, m.organisationId, e.roles(), e.email(), m.passwordHash);
                    case PasswordChanged e -> new Active(m.id, m.organisationId, m.roles, m.email, e.passwordHash());
                    case MemberSuspended e -> suspended(e);
                    case MemberActivated _ -> throw impossible(event);
                };
            case Suspended _ -> throw impossible(event);
        };
    }

    private Suspended suspended(MemberSuspended event) {
        return new Suspended(id(), organisationId(), roles(), event.reasonCode(), event.suspendedAt());
    }

    private IllegalStateException impossible(MemberEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot happen to member " + id());
    }
}
