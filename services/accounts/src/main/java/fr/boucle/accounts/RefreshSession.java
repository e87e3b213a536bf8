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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session goes on under new tokens. */
@Controller("/api/accounts/sessions/refresh")
@Tag(name = "sessions")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class RefreshSession {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final Members members;
    private final Organisations organisations;
    private final RefreshTokens tokens;
    private final Sessions sessions;

    RefreshSession(Members members, Organisations organisations, RefreshTokens tokens, Sessions sessions) {
        this.members = members;
        this.organisations = organisations;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Serdeable
    record Refresh(@NotBlank @Size(max = 100) String refreshToken) {
        @Override
        public String toString() {
            return "(a refresh token)";
        }
    }

    @Operation(
            summary = "Change a refresh token for a new session",
            description =
                    "Each refresh token works once, for 12 hours, and a session goes on for 7 days at most. One that comes back "
                            + "after its use ends the whole session: it may have been stolen. Roles are read anew.")
    @ApiResponse(responseCode = "201", description = "A session with the next refresh token")
    @ApiResponse(responseCode = "401", description = "session-ended: sign in again")
    @Post
    HttpResponse<Session> refresh(@Valid @Body Refresh refresh) {
        return switch (tokens.rotate(refresh.refreshToken())) {
            case Rotation.Rotated rotated -> goOn(rotated);
            case Rotation.Reused reused -> {
                AUDIT.warn("refresh token used twice, session ended member={}", reused.memberId());
                throw ended();
            }
            case Rotation.Void _ -> throw ended();
        };
    }

    private HttpResponse<Session> goOn(Rotation.Rotated rotated) {
        if (members.find(rotated.memberId()).map(MemberRow::member).orElse(null) instanceof Member.Active member) {
            return sessions.answer(
                    HttpStatus.CREATED,
                    member,
                    organisations.acting(member.organisationId()).orElseThrow(RefreshSession::ended),
                    rotated.next());
        }
        throw ended();
    }

    private static Refusal ended() {
        return new Refusal(AccountRefusal.SESSION_ENDED, "Sign in again with address and password.");
    }
}
