package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.TokenClaims;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where a person is signed in. */
@Controller("/api/accounts/sessions")
@Tag(name = "sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListSessions {
    private final RefreshTokens tokens;

    ListSessions(RefreshTokens tokens) {
        this.tokens = tokens;
    }

    /** One of them; current is the one that asks. */
    @Serdeable
    @Schema(name = "OpenSession")
    record View(UUID id, Instant openedAt, Instant lastSeenAt, Instant until, boolean current) {}

    @Operation(
            summary = "One's own sessions that go on",
            description =
                    "The one used last first. lastSeenAt: when it last took new tokens, every ten minutes while it is used;"
                            + " until: when it ends if it is not used again. current: the one that asks.")
    @Get
    HttpResponse<List<View>> list(
            @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Authentication token) {
        String current = String.valueOf(token.getAttributes().get(TokenClaims.SESSION));
        List<View> views = tokens.openOf(actor.member()).stream()
                .map(open -> new View(
                        open.family(),
                        open.openedAt(),
                        open.lastSeenAt(),
                        open.endsAt(),
                        open.family().toString().equals(current)))
                .toList();
        return HttpResponse.ok(views).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
