package fr.boucle.gateway.accounts;

import fr.boucle.web.OrganisationKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An organisation as the directory shows it; provenUntil is the first of its statuses' last days. */
@Serdeable
public record Organisation(
        String id,
        @Nullable String state,
        String name,
        @Nullable String kind,
        @Nullable String identifierType,
        @Nullable String identifier,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String communeCode,
        @Nullable List<Status> statuses,
        @Nullable LocalDate provenUntil) {
    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    /** What it has proven. */
    public List<Status> proven() {
        return statuses == null ? List.of() : statuses;
    }

    /** What its members may do. */
    public List<String> roles() {
        return Stream.of(OrganisationKind.values())
                .filter(one -> one.name().equals(kind))
                .flatMap(one -> one.roles().stream())
                .toList();
    }
}
