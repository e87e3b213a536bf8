package fr.boucle.accounts;

import fr.boucle.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody forgot a password. Whoever asks learns nothing by it, and changes nothing. */
@Controller("/api/accounts/password-requests")
@Tag(name = "members")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AskPassword {
    /** The address to sign in with, and the language of the page that asks. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 254) String email,
            @NotNull @Pattern(regexp = "fr|en") String language) {
        @Override
        public String toString() {
            return "(an address)";
        }
    }

    private final Members members;
    private final SignInAttempts attempts;
    private final Told told;

    AskPassword(Members members, SignInAttempts attempts, Told told) {
        this.members = members;
        this.attempts = attempts;
        this.told = told;
    }

    @Operation(
            summary = "Ask for a letter to choose another password with",
            description =
                    "The answer is the same, and as long on its way, whether an account has the address or not. The letter goes to the"
                            + " address of the account; its code opens PUT /api/accounts/password-resets once, for 30 minutes. The password stays"
                            + " what it is until then. Three letters an hour for an address, thirty asked for from one place; more are answered alike.")
    @ApiResponse(responseCode = "202", description = "If an account has this address, a letter is on its way")
    @ApiResponse(responseCode = "409", description = "no-letters: this territory has no mail server")
    @Post
    HttpResponse<?> ask(@Valid @Body Command command, HttpRequest<?> request) {
        if (!told.writes()) {
            throw new Refusal(AccountRefusal.NO_LETTERS, "Ask the territory's steward for a new code.");
        }
        note(
                EmailAddress.parse(command.email()).orElse(new EmailAddress("")),
                ClientAddress.of(request),
                command.language());
        return HttpResponse.accepted().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Transactional
    void note(EmailAddress email, String place, String language) {
        if (attempts.mayAsk(email, place)) {
            told.tellWhoForgot(members.active(email).map(Member.Active::id), language);
        }
    }
}
