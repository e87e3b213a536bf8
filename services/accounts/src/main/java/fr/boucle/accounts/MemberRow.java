package fr.boucle.accounts;

import fr.boucle.web.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as the table has it: what a state lacks is null. */
@MappedEntity("member")
record MemberRow(
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
    static MemberRow of(Member member, long version, Instant invited) {
        UUID id = member.id();
        UUID at = member.organisationId();
        String roles = String.join(" ", member.roles());
        return switch (member) {
            case Member.Invited(_, _, _, var email, String hash, Instant until) ->
                new MemberRow(
                        id, version, "INVITED", at, roles, email.value(), null, hash, until, invited, null, null);
            case Member.Active(_, _, _, var email, String hash) ->
                new MemberRow(id, version, "ACTIVE", at, roles, email.value(), hash, null, null, invited, null, null);
            case Member.Suspended(_, _, _, var reason, Instant since) ->
                new MemberRow(id, version, "SUSPENDED", at, roles, null, null, null, null, invited, since, reason);
        };
    }

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
