package fr.boucle.accounts;

import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** The steward helps a member who forgot the password, or whose code expired. */
@Controller("/api/accounts/members/{id}/invitation")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReinviteMember {
    private final Members members;
    private final RefreshTokens tokens;
    private final InstantSource clock;

    ReinviteMember(Members members, RefreshTokens tokens, InstantSource clock) {
        this.members = members;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Operation(
            summary = "Give a member a new code to choose a password with",
            description =
                    "The password and the code before open nothing any more, and every session ends. The code is shown once and "
                            + "opens PUT /api/accounts/invitations for 7 days. Asked again, it gives another one.")
    @ApiResponse(responseCode = "200", description = "With the code")
    @ApiResponse(responseCode = "409", description = "member-suspended")
    @Put
    @Transactional
    HttpResponse<Invitation> reinvite(UUID id) {
        MemberRow row = members.locked(id);
        Secret code = Secret.draw();
        Instant until = clock.instant().plus(InviteMember.OPEN);
        Member.Invited invited =
                switch (row.member()) {
                    case Member.Invited m -> m.invite(code.hash(), until);
                    case Member.Active m -> m.invite(code.hash(), until);
                    case Member.Suspended _ ->
                        throw new Refusal(AccountRefusal.MEMBER_SUSPENDED, "Invite the person again under a new id.");
                };
        members.replace(row, invited);
        tokens.endAllOf(id);
        return InviteMember.answer(HttpStatus.OK, invited, code.text(), until);
    }
}
