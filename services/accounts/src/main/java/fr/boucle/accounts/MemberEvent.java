package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What happens to a member and concerns the others: opaque ids only. */
sealed interface MemberEvent {
    /** May do nothing any more. */
    @Serdeable
    record MemberSuspended(UUID memberId, UUID organisationId, Member.Reason reasonCode, Instant suspendedAt)
            implements MemberEvent {}
}
