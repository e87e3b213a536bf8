package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself when it asks to take part. */
@Serdeable
public record CandidateSheet(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String identifierType,
        @Nullable String identifier,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable List<Status> statuses) {
    static final CandidateSheet NONE = new CandidateSheet(null, null, null, null, null, null, null, null);

    /** Its name, or nothing. */
    public String called() {
        return name == null ? "" : name;
    }

    /** What it says it can prove. */
    public List<Status> proven() {
        return statuses == null ? List.of() : statuses;
    }
}
