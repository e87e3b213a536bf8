package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/** What happens to a member. All of it is journaled, without addresses and hashes; one kind concerns the other contexts. */
sealed interface MemberEvent {
    UUID memberId();

    /** Heard by the other contexts: opaque ids only. */
    sealed interface Published extends MemberEvent, fr.boucle.values.Published {}

    /** Has a new code: for the first time, again, or because the password is forgotten. */
    record MemberInvited(UUID memberId, SortedSet<String> roles, EmailAddress email, Member.Invited.Code code)
            implements MemberEvent {}

    /** Chose a password with the code. */
    record MemberActivated(UUID memberId, String passwordHash) implements MemberEvent {}

    /** Has other roles or another address. */
    record MemberGranted(UUID memberId, SortedSet<String> roles, EmailAddress email) implements MemberEvent {}

    /** Chose another password, knowing the one before. */
    record PasswordChanged(UUID memberId, String passwordHash) implements MemberEvent {}

    /** May do nothing any more. */
    @Serdeable
    record MemberSuspended(UUID memberId, UUID organisationId, Member.Reason reasonCode, Instant suspendedAt)
            implements Published {}
}
