package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A member chooses another password. */
@Controller("/api/accounts/password")
@Tag(name = "members")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangePassword {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    /** The password in use and the one to take its place. */
    @Serdeable
    record Command(
            @NotNull @Size(max = 512) String currentPassword,
            @NotNull @Size(max = 512) String password) {
        @Override
        public String toString() {
            return "(two passwords)";
        }
    }

    private final Recognition recognition;
    private final SignInAttempts attempts;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final PasswordChange change;

    ChangePassword(
            Recognition recognition,
            SignInAttempts attempts,
            PasswordRule rule,
            PasswordHashing hashing,
            PasswordChange change) {
        this.recognition = recognition;
        this.attempts = attempts;
        this.rule = rule;
        this.hashing = hashing;
        this.change = change;
    }

    @Operation(
            summary = "Change one's own password",
            description =
                    "Every session of the member ends, this one too: sign in with the new password. Wrong attempts count as those of "
                            + "a sign-in do.")
    @ApiResponse(responseCode = "204", description = "Changed")
    @ApiResponse(responseCode = "409", description = "password-wrong")
    @ApiResponse(responseCode = "422", description = "password-too-weak, with what would pass")
    @ApiResponse(responseCode = "429", description = "too-many-attempts")
    @Put
    HttpResponse<?> change(
            @Valid @Body Command command, @Parameter(hidden = true) Actor actor, HttpRequest<?> request) {
        Member.Active member = recognition
                .member(actor.member())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "You have no password here."));
        String place = ClientAddress.of(request);
        if (attempts.count(member.email(), place).isPresent()) {
            throw new Refusal(AccountRefusal.TOO_MANY_ATTEMPTS, "Wait a quarter of an hour, then try again.");
        }
        if (!hashing.matches(PasswordRule.canonical(command.currentPassword()), member.passwordHash())) {
            throw new Refusal(AccountRefusal.PASSWORD_WRONG, "Give the password you sign in with as currentPassword.");
        }
        String password = PasswordRule.canonical(command.password());
        rule.check(password, member.email());
        change.replace(
                member,
                hashing.hash(password),
                actor.signature(),
                () -> new Refusal(AccountRefusal.PASSWORD_WRONG, "It was changed meanwhile: sign in again."));
        attempts.clear(member.email(), place);
        AUDIT.info("password changed member={} organisation={}", member.id(), member.organisationId());
        return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
