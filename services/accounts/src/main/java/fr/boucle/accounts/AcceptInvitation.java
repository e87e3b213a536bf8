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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person who was invited chooses a password. */
@Controller("/api/accounts/invitations")
@Tag(name = "members")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AcceptInvitation {
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final Members members;
    private final PasswordRule rule;
    private final PasswordHashing hashing;
    private final InstantSource clock;

    AcceptInvitation(Members members, PasswordRule rule, PasswordHashing hashing, InstantSource clock) {
        this.members = members;
        this.rule = rule;
        this.hashing = hashing;
        this.clock = clock;
    }

    @Operation(
            summary = "Accept an invitation by choosing a password",
            description =
                    "The code works once and for 7 days. A password has 12 to 128 characters and is not among the most common; "
                            + "no kind of character is asked for.")
    @ApiResponse(responseCode = "204", description = "The person signs in with it from now on")
    @ApiResponse(responseCode = "409", description = "invitation-not-valid: unknown, used or expired")
    @ApiResponse(responseCode = "422", description = "password-too-weak, with what would pass")
    @Put
    HttpResponse<?> accept(@Valid @Body Acceptance acceptance) {
        String codeHash = new Secret(acceptance.code().strip()).hash();
        Member.Invited invited = open(members.findInvited(codeHash));
        String password = PasswordRule.canonical(acceptance.password());
        rule.check(password, invited.email());
        // dear: before the transaction, so that no connection waits for it
        activate(codeHash, hashing.hash(password));
        AUDIT.info("invitation accepted member={} organisation={}", invited.id(), invited.organisationId());
        return HttpResponse.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Transactional
    void activate(String codeHash, String passwordHash) {
        Optional<MemberRow> row = members.lockInvited(codeHash);
        Member.Invited invited = open(row);
        row.ifPresent(before -> members.replace(before, invited.accept(passwordHash)));
    }

    private Member.Invited open(Optional<MemberRow> row) {
        return row.map(MemberRow::member)
                .filter(Member.Invited.class::isInstance)
                .map(Member.Invited.class::cast)
                .filter(invited -> invited.isOpen(clock.instant()))
                .orElseThrow(() -> new Refusal(
                        AccountRefusal.INVITATION_NOT_VALID,
                        "It is unknown, used or older than 7 days: ask the territory's steward for a new one."));
    }
}
