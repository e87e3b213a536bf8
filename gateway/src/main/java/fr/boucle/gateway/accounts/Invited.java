package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What an invitation gave: the code, once, unless the member has a password already. */
@Serdeable
public record Invited(@Nullable String invitationCode) {}
