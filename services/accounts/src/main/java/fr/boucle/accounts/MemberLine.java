package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member in the list. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberLine(
        UUID id,
        UUID organisationId,
        String state,
        List<String> roles,
        @Nullable String email) {}
