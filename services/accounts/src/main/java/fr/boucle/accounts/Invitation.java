package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The member, and the code while a password is still to be chosen. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Invitation(
        UUID memberId,
        UUID organisationId,
        SortedSet<String> roles,
        @Nullable String invitationCode,
        @Nullable Instant invitedUntil) {}
