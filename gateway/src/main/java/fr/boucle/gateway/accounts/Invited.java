package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What an invitation gave: the address a letter goes to or the code, once; neither where the member has a password already. */
@Serdeable
public record Invited(@Nullable String sentTo, @Nullable String invitationCode) {}
