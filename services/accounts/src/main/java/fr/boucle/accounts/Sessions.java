package fr.boucle.accounts;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes sessions: an access token that every service verifies by itself, beside the refresh token given with it. */
@Singleton
class Sessions {
    private final AccessTokens tokens;

    Sessions(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** The answer that carries a session; nobody may keep it. */
    MutableHttpResponse<SessionView> answer(
            HttpStatus status, Member.Active member, Identity organisation, RefreshTokens.Issued refresh) {
        List<String> roles = List.copyOf(member.roles());
        SessionView session = new SessionView(
                tokens.of(member, roles, refresh.session()),
                refresh.token().text(),
                "Bearer",
                AccessTokens.LIFE.toSeconds(),
                new SessionView.MemberOf(member.id()),
                new SessionView.OrganisationOf(member.organisationId(), organisation.name(), organisation.kind()),
                roles);
        return HttpResponse.<SessionView>status(status).body(session).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
