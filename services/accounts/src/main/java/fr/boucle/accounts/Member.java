package fr.boucle.accounts;

import fr.boucle.accounts.MemberEvent.MemberSuspended;
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
    record Invited(
            UUID id,
            UUID organisationId,
            SortedSet<String> roles,
            EmailAddress email,
            String invitationHash,
            Instant invitedUntil)
            implements Member {
        boolean isOpen(Instant now) {
            return now.isBefore(invitedUntil);
        }

        Invited invite(String otherInvitationHash, Instant until) {
            return new Invited(id, organisationId, roles, email, otherInvitationHash, until);
        }

        Active accept(String passwordHash) {
            return new Active(id, organisationId, roles, email, passwordHash);
        }

        MemberSuspended suspend(Reason reason, Instant at) {
            return new MemberSuspended(id, organisationId, reason, at);
        }
    }

    /** Signs in with a password. */
    record Active(UUID id, UUID organisationId, SortedSet<String> roles, EmailAddress email, String passwordHash)
            implements Member {
        Active with(SortedSet<String> otherRoles, EmailAddress otherEmail) {
            return new Active(id, organisationId, otherRoles, otherEmail, passwordHash);
        }

        /** The password is forgotten: a new code to choose another with. */
        Invited invite(String invitationHash, Instant until) {
            return new Invited(id, organisationId, roles, email, invitationHash, until);
        }

        Active with(String otherPasswordHash) {
            return new Active(id, organisationId, roles, email, otherPasswordHash);
        }

        MemberSuspended suspend(Reason reason, Instant at) {
            return new MemberSuspended(id, organisationId, reason, at);
        }
    }

    /** For good: address and password are gone; who comes back is invited as a new member. */
    record Suspended(UUID id, UUID organisationId, SortedSet<String> roles, Reason reason, Instant since)
            implements Member {}

    default Member on(MemberEvent event) {
        return switch (event) {
            case MemberSuspended e ->
                switch (this) {
                    case Invited _, Active _ ->
                        new Suspended(id(), organisationId(), roles(), e.reasonCode(), e.suspendedAt());
                    case Suspended _ -> throw new IllegalStateException("suspended already: " + id());
                };
        };
    }
}
