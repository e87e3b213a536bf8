package fr.boucle.accounts;

import fr.boucle.web.Problem;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person signs in. */
@Controller("/api/accounts/sessions")
@Tag(name = "sessions")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class OpenSession {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    /** What a person signs in with. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Size(max = 512) String password) {
        @Override
        public String toString() {
            return "(credentials)";
        }
    }

    private final Recognition recognition;
    private final SignInAttempts attempts;
    private final PasswordHashing hashing;
    private final Rehashing rehashing;
    private final RefreshTokens refreshTokens;
    private final Sessions sessions;
    private final AccessJournal journal;

    OpenSession(
            Recognition recognition,
            SignInAttempts attempts,
            PasswordHashing hashing,
            Rehashing rehashing,
            RefreshTokens refreshTokens,
            Sessions sessions,
            AccessJournal journal) {
        this.recognition = recognition;
        this.attempts = attempts;
        this.hashing = hashing;
        this.rehashing = rehashing;
        this.refreshTokens = refreshTokens;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Operation(
            summary = "Sign in",
            description =
                    "The access token (RS256, 10 minutes) says sub (member), org (organisation), roles; every service verifies "
                            + "it with /.well-known/jwks.json. An unknown address, a wrong password and a suspended organisation get the "
                            + "same answer. Ten failures in 15 minutes from one place, a hundred from all places the account is not known at.")
    @ApiResponse(
            responseCode = "201",
            description = "A session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @ApiResponse(responseCode = "401", description = "sign-in-failed")
    @ApiResponse(responseCode = "429", description = "too-many-attempts, with Retry-After in seconds")
    @ApiResponse(responseCode = "503", description = "sign-in-busy, with Retry-After in seconds")
    @Post
    HttpResponse<?> open(@Valid @Body Command command, HttpRequest<?> request) {
        EmailAddress email = EmailAddress.parse(command.email()).orElse(new EmailAddress(""));
        String place = ClientAddress.of(request);
        Optional<Duration> wait = attempts.count(email, place);
        if (wait.isPresent()) {
            return tooMany(request, wait.get());
        }
        String password = PasswordRule.canonical(command.password());
        Member.Active member = recognised(email, password);
        Identity organisation = recognition.acting(member.organisationId()).orElseThrow(() -> {
            journal.refused(member.id());
            AUDIT.info("sign-in refused, organisation not approved member={}", member.id());
            return failed();
        });
        boolean knownPlace = attempts.clear(email, place);
        rehashing.raise(member, password);
        RefreshTokens.Issued refresh = refreshTokens.begin(member.id());
        journal.signedIn(member.id(), knownPlace);
        AUDIT.info("session opened member={} organisation={}", member.id(), member.organisationId());
        return sessions.answer(HttpStatus.CREATED, member, organisation, refresh);
    }

    private static HttpResponse<?> tooMany(HttpRequest<?> request, Duration wait) {
        AUDIT.warn("sign-in stopped after too many attempts");
        return Problem.answer(
                        request,
                        new Refusal(
                                AccountRefusal.TOO_MANY_ATTEMPTS, "Wait as long as Retry-After says, then try again."))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    }

    private Member.Active recognised(EmailAddress email, String password) {
        Optional<Member.Active> active = recognition.member(email);
        // as dear without account as with one
        boolean right = active.map(member -> hashing.matches(password, member.passwordHash()))
                .orElseGet(() -> hashing.matchesNothing(password));
        if (!right) {
            active.ifPresent(member -> {
                journal.refused(member.id());
                AUDIT.info("sign-in failed member={}", member.id());
            });
            throw failed();
        }
        return active.orElseThrow();
    }

    private static Refusal failed() {
        return new Refusal(
                AccountRefusal.SIGN_IN_FAILED,
                "Check the address and the password; an organisation that is not approved opens none either.");
    }
}
