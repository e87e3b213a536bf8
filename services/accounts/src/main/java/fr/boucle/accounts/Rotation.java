package fr.boucle.accounts;

import java.util.UUID;

/** What became of a refresh token that was shown. */
sealed interface Rotation {
    /** It was good: it is used up, and this is the next one. */
    record Rotated(UUID memberId, RefreshTokens.Issued next) implements Rotation {}

    /** It had been used before: its family is ended now. */
    record Reused(UUID memberId) implements Rotation {}

    /** Unknown, expired or ended. */
    record Void() implements Rotation {}
}
