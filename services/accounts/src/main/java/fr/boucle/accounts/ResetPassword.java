package fr.boucle.accounts;

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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who forgot a password chooses another, with the code of a letter. */
@Controller("/api/accounts/password-resets")
@Tag(name = "members")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ResetPassword {
    static final Duration OPEN = Duration.ofMinutes(30);
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    /** The code of the letter and the password chosen. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 100) String code,
            @NotNull @Size(max = 512) String password) {
        @Override
        public String toString() {
            return "(a code and a password)";
        }
    }

    private final PasswordResets resets;
    private final Members members;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final PasswordChange change;
    private final SignInAttempts attempts;
    private final InstantSource clock;

    ResetPassword(
            PasswordResets resets,
            Members members,
            PasswordRule rule,
            PasswordHashing hashing,
            PasswordChange change,
            SignInAttempts attempts,
            InstantSource clock) {
        this.resets = resets;
        this.members = members;
        this.rule = rule;
        this.hashing = hashing;
        this.change = change;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Operation(
            summary = "Choose another password with the code of a letter",
            description =
                    "The code works once and for 30 minutes; a password that is refused leaves it open. Every session of the member"
                            + " ends, and the member is written of it.")
    @ApiResponse(responseCode = "204", description = "The person signs in with it from now on")
    @ApiResponse(responseCode = "409", description = "password-code-not-valid: unknown, used or expired")
    @ApiResponse(responseCode = "422", description = "password-too-weak, with what would pass")
    @Put
    HttpResponse<?> reset(@Valid @Body Command command, HttpRequest<?> request) {
        String codeHash = new Secret(command.code().strip()).hash();
        Member.Active known = owner(codeHash);
        String password = PasswordRule.canonical(command.password());
        rule.check(password, known.email());
        // dear: before the transaction that changes, so that no connection waits for it
        replace(known, codeHash, hashing.hash(password));
        attempts.clear(known.email(), ClientAddress.of(request));
        AUDIT.info("password chosen anew member={} organisation={}", known.id(), known.organisationId());
        return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Transactional(readOnly = true)
    Member.Active owner(String codeHash) {
        return resets.owner(codeHash, clock.instant()).flatMap(members::active).orElseThrow(ResetPassword::notValid);
    }

    @Transactional
    void replace(Member.Active known, String codeHash, String passwordHash) {
        change.replace(known, passwordHash, "/" + known.id(), ResetPassword::notValid);
    }

    private static Refusal notValid() {
        return new Refusal(
                AccountRefusal.PASSWORD_CODE_NOT_VALID,
                "It is unknown, used or older than 30 minutes: ask for another letter.");
    }
}
