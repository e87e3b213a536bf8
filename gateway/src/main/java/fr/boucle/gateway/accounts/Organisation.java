package fr.boucle.gateway.accounts;

import fr.boucle.web.OrganisationKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An organisation as the directory shows it. */
@Serdeable
public record Organisation(
        String id,
        @Nullable String state,
        String name,
        @Nullable String kind,
        @Nullable String city,
        @Nullable List<Object> statuses) {
    public boolean is(String wanted) {
        return wanted.equals(state);
    }

    /** What its members may do. */
    public List<String> roles() {
        return Stream.of(OrganisationKind.values())
                .filter(one -> one.name().equals(kind))
                .flatMap(one -> one.roles().stream())
                .toList();
    }
}
