package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a household, and who looked at it. */
@Serdeable
public record Export(
        Request request,
        @Nullable Sealed household,
        @Nullable List<Look> journal) {
    /** Name and contact, with the purpose of the mandate. */
    @Serdeable
    public record Sealed(
            @Nullable Contact contact, @Nullable String mandatePurpose) {}

    @Override
    public List<Look> journal() {
        return journal == null ? List.of() : journal;
    }

    /** Who and how to reach. */
    @Serdeable
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** Somebody looked, or the household itself did. */
    @Serdeable
    public record Look(String what, @Nullable String organisationId, Instant at) {}
}
