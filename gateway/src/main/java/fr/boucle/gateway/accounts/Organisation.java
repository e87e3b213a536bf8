package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
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
}
