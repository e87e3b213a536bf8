package fr.boucle.gateway.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's cookie carries. The id ties forms to the session; a member is there once signed in; the tracking code of a
 * household's request only for the half hour after it was typed; what was answered of a form of several pages for an hour.
 */
@Serdeable
public record Session(
        String id,
        Instant until,
        @Nullable Member signedIn,
        @Nullable String trackingCode,
        @Nullable Map<String, List<String>> draft) {
    public Optional<Member> member() {
        return Optional.ofNullable(signedIn);
    }

    Session with(Member member) {
        return new Session(id, until, member, null, null);
    }

    Session following(String code, Instant end) {
        return new Session(id, end, null, code, null);
    }

    /** With these answers; a browser of nobody known forgets them after the given end. */
    Session drafting(@Nullable Map<String, List<String>> answers, Instant end) {
        boolean known = signedIn != null || trackingCode != null;
        return new Session(id, known ? until : end, signedIn, trackingCode, answers);
    }
}
