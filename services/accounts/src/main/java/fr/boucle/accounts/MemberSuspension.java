package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** Why a member is suspended. */
@Serdeable
record MemberSuspension(@NotNull Member.Reason reasonCode) {}
