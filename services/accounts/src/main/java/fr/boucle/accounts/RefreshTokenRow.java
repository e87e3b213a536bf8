package fr.boucle.accounts;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A refresh token, known by its hash, in the family of the sign-in it goes back to. */
@MappedEntity("refresh_token")
record RefreshTokenRow(
        @Id String tokenHash,
        @UuidColumn UUID family,
        @UuidColumn UUID memberId,
        RefreshTokens.State state,
        Instant issuedAt,
        Instant expiresAt,
        Instant familyUntil) {}
