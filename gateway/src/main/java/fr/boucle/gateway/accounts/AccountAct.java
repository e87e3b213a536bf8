package fr.boucle.gateway.accounts;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the journal of accounts. */
@Serdeable
public record AccountAct(
        long number,
        @Nullable String memberId,
        @Nullable String organisationId,
        @Nullable String event,
        @Nullable String detail,
        @Nullable String actor,
        @Nullable Instant at) {
    /** The roles that were given with it. */
    public List<String> roles() {
        boolean given = "MemberInvited".equals(event) || "MemberGranted".equals(event);
        return given && detail != null && !detail.isBlank() ? List.of(detail.split(" ")) : List.of();
    }

    /** The roles of whoever did it; none where that was the member. */
    public List<String> by() {
        String roles = actor == null ? "" : actor.split("/", 2)[0];
        return roles.isEmpty() ? List.of() : List.of(roles.split("\\+"));
    }

    /** Whether the member did it whose account it is. */
    public boolean isOwn() {
        return actor != null && actor.endsWith("/" + memberId);
    }

    /** Of which family the code is that says more of it; none where nothing more is said. */
    public @Nullable String family() {
        return switch (String.valueOf(event)) {
            case "MemberSuspended" -> "memberEnd";
            case "OrganisationSuspended" -> "suspension";
            case "ListExported" -> "exported";
            default -> null;
        };
    }

    /** The end of the member's id: enough to tell one from another; nothing of an act on an organisation. */
    public String who() {
        return memberId == null ? "" : memberId.substring(Math.max(0, memberId.length() - 6));
    }
}
