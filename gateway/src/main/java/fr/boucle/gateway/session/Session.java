package fr.boucle.gateway.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's cookie carries. The id ties forms to the session; a member is there once signed in; the tracking code of a
 * household's request only for the half hour after it was typed.
 */
@Serdeable
public record Session(
        String id,
        Instant until,
        @Nullable Member signedIn,
        @Nullable String trackingCode) {
    public Optional<Member> member() {
        return Optional.ofNullable(signedIn);
    }

    Session with(Member member) {
        return new Session(id, until, member, null);
    }

    Session following(String code, Instant end) {
        return new Session(id, end, null, code);
    }
}
