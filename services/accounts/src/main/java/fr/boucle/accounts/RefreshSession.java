package fr.boucle.accounts;

import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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

/** A session goes on under new tokens. */
@Controller("/api/accounts/sessions/refresh")
@Tag(name = "sessions")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class RefreshSession {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final Recognition recognition;
    private final RefreshTokens tokens;
    private final Sessions sessions;
    private final AccessJournal journal;

    RefreshSession(Recognition recognition, RefreshTokens tokens, Sessions sessions, AccessJournal journal) {
        this.recognition = recognition;
        this.tokens = tokens;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Operation(
            summary = "Change a refresh token for a new session",
            description =
                    "Each refresh token works once, for 12 hours, and a session goes on for 7 days at most. One that comes back "
                            + "after its use ends the whole session: it may have been stolen. Roles are read anew.")
    @ApiResponse(responseCode = "201", description = "A session with the next refresh token")
    @ApiResponse(responseCode = "401", description = "session-ended: sign in again")
    @Post
    HttpResponse<SessionView> refresh(@Valid @Body RefreshCommand command) {
        return switch (tokens.rotate(command.refreshToken())) {
            case Rotation.Rotated rotated -> goOn(rotated);
            case Rotation.Reused reused -> {
                journal.note(reused.memberId(), Noted.TOKEN_USED_TWICE);
                AUDIT.warn("refresh token used twice, session ended member={}", reused.memberId());
                throw ended();
            }
            case Rotation.Void _ -> throw ended();
        };
    }

    private HttpResponse<SessionView> goOn(Rotation.Rotated rotated) {
        Member.Active member = recognition.member(rotated.memberId()).orElseThrow(RefreshSession::ended);
        Identity organisation = recognition.acting(member.organisationId()).orElseThrow(RefreshSession::ended);
        return sessions.answer(HttpStatus.CREATED, member, organisation, rotated.next());
    }

    private static Refusal ended() {
        return new Refusal(AccountRefusal.SESSION_ENDED, "Sign in again with address and password.");
    }
}
