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

    /** What its members may do, as the accounts service gives it for each kind. */
    public List<String> roles() {
        return switch (kind == null ? "" : kind) {
            case "COLLECTIVITE", "PUBLIC_BODY", "COMPANY" -> List.of("agent", "keeper");
            case "ASSOCIATION" -> List.of("agent", "technician", "keeper", "mediator");
            case "MEDIATION" -> List.of("mediator");
            case "TERRITORY" -> List.of("steward", "decider");
            case "AUDIT" -> List.of("auditor");
            default -> List.of();
        };
    }
}
