package fr.boucle.accounts;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person signs out. */
@Controller("/api/accounts/sessions/end")
@Tag(name = "sessions")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class EndSession {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final RefreshTokens tokens;
    private final AccessJournal journal;

    EndSession(RefreshTokens tokens, AccessJournal journal) {
        this.tokens = tokens;
        this.journal = journal;
    }

    @Operation(
            summary = "Sign out",
            description =
                    "Ends the session of a refresh token, used or not. The access token lives on for at most 10 minutes.")
    @ApiResponse(responseCode = "204", description = "There is no such session any more")
    @Put
    HttpResponse<?> end(@Valid @Body RefreshCommand command) {
        tokens.end(command.refreshToken()).ifPresent(member -> {
            journal.note(member, Noted.SIGNED_OUT);
            AUDIT.info("session ended member={}", member);
        });
        return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
