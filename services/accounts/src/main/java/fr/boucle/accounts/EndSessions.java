package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** A person signs out elsewhere: of one session, or of all. */
@Controller("/api/accounts/sessions")
@Tag(name = "sessions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class EndSessions {
    private final RefreshTokens tokens;
    private final Journal journal;

    EndSessions(RefreshTokens tokens, Journal journal) {
        this.tokens = tokens;
        this.journal = journal;
    }

    @Operation(
            summary = "End one of one's own sessions",
            description = "An access token of it lives on for at most 10 minutes. Repeated, it changes nothing.")
    @ApiResponse(responseCode = "204", description = "It does not go on")
    @ApiResponse(responseCode = "404", description = "not-found: no session of yours")
    @Put("/{id}/end")
    @Transactional
    HttpResponse<?> end(UUID id, @Parameter(hidden = true) Actor actor) {
        if (!tokens.isOf(actor.member(), id)) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "No session of yours has this id.");
        }
        if (tokens.endOf(actor.member(), id)) {
            journal.note(actor, Noted.SESSIONS_ENDED, "");
        }
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "End all of one's own sessions, this one too",
            description =
                    "Access tokens of them live on for at most 10 minutes. Nobody but the one who asks is concerned.")
    @ApiResponse(responseCode = "204", description = "None goes on")
    @Put("/end-all")
    @Transactional
    HttpResponse<?> endAll(@Parameter(hidden = true) Actor actor) {
        tokens.endAllOf(actor.member());
        journal.note(actor, Noted.SESSIONS_ENDED, "");
        return HttpResponse.noContent();
    }
}
