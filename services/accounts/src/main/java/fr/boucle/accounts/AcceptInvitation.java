package fr.boucle.accounts;

import fr.boucle.web.Refusal;
import io.micronaut.http.HttpHeaders;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person who was invited chooses a password. */
@Controller("/api/accounts/invitations")
@Tag(name = "members")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AcceptInvitation {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    /** The code of an invitation and the password chosen. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 100) String code,
            @NotNull @Size(max = 512) String password,
            @Nullable @Pattern(regexp = "fr|en") String language) {
        @Override
        public String toString() {
            return "(an acceptance)";
        }
    }

    private final Members members;
    private final PasswordRule rule;
    private final PasswordHashing hashing;

    AcceptInvitation(Members members, PasswordRule rule, PasswordHashing hashing) {
        this.members = members;
        this.rule = rule;
        this.hashing = hashing;
    }

    @Operation(
            summary = "Accept an invitation by choosing a password",
            description =
                    "The code works once and for 7 days. language (fr or en) is the one that letters come in from now on. A password has 12 to 128 characters and is not among the most common; "
                            + "no kind of character is asked for.")
    @ApiResponse(responseCode = "204", description = "The person signs in with it from now on")
    @ApiResponse(responseCode = "409", description = "invitation-not-valid: unknown, used or expired")
    @ApiResponse(responseCode = "422", description = "password-too-weak, with what would pass")
    @Put
    HttpResponse<?> accept(@Valid @Body Command command) {
        String codeHash = new Secret(command.code().strip()).hash();
        Member.Invited invited = invited(codeHash);
        String password = PasswordRule.canonical(command.password());
        rule.check(password, invited.email());
        // dear: before the transaction that changes, so that no connection waits for it
        activate(codeHash, hashing.hash(password), command.language());
        AUDIT.info("invitation accepted member={} organisation={}", invited.id(), invited.organisationId());
        return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Transactional(readOnly = true)
    Member.Invited invited(String codeHash) {
        return members.invited(codeHash).orElseThrow(AcceptInvitation::notValid);
    }

    @Transactional
    void activate(String codeHash, String passwordHash, @Nullable String language) {
        UUID id = members.invited(codeHash).map(Member.Invited::id).orElseThrow(AcceptInvitation::notValid);
        String oneself = "/" + id;
        members.change(id, oneself, present -> switch (present) {
            case Member.Invited invited
            when invited.code().hash().equals(codeHash) -> List.of(invited.accept(passwordHash));
            case Member.Invited _, Member.Active _, Member.Suspended _ -> throw notValid();
        });
        members.speaks(id, language);
    }

    private static Refusal notValid() {
        return new Refusal(
                AccountRefusal.INVITATION_NOT_VALID,
                "It is unknown, used or older than 7 days: ask the territory's steward for a new one.");
    }
}
