package fr.boucle.accounts;

import fr.boucle.persistence.UuidColumn;
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
        String roles = String.join(" ", member.roles());
        return switch (member) {
            case Member.Invited m -> invited(m, version, roles, invited);
            case Member.Active m -> active(m, version, roles, invited);
            case Member.Suspended m -> suspended(m, version, roles, invited);
        };
    }

    private static MemberRow invited(Member.Invited m, long version, String roles, Instant invited) {
        String email = m.email().value();
        String hash = m.invitationHash();
        Instant until = m.invitedUntil();
        UUID at = m.organisationId();
        return new MemberRow(m.id(), version, "INVITED", at, roles, email, null, hash, until, invited, null, null);
    }

    private static MemberRow active(Member.Active m, long version, String roles, Instant invited) {
        String email = m.email().value();
        String hash = m.passwordHash();
        return new MemberRow(
                m.id(), version, "ACTIVE", m.organisationId(), roles, email, hash, null, null, invited, null, null);
    }

    private static MemberRow suspended(Member.Suspended m, long version, String roles, Instant invited) {
        UUID at = m.organisationId();
        return new MemberRow(
                m.id(), version, "SUSPENDED", at, roles, null, null, null, null, invited, m.since(), m.reason());
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
