package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The steward helps a member who forgot the password, or whose code expired. */
@Controller("/api/accounts/members/{id}/invitation")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReinviteMember {
    private final Members members;
    private final Organisations organisations;
    private final RefreshTokens tokens;
    private final Told told;
    private final InstantSource clock;

    ReinviteMember(Members members, Organisations organisations, RefreshTokens tokens, Told told, InstantSource clock) {
        this.members = members;
        this.organisations = organisations;
        this.tokens = tokens;
        this.told = told;
        this.clock = clock;
    }

    @Operation(
            summary = "Give a member a new code to choose a password with",
            description =
                    "The password and the code before open nothing any more, and every session ends. Where there is a mail server, a letter"
                            + " takes the code to the member (sentTo), and nobody else sees it; else it is shown once. It "
                            + "opens PUT /api/accounts/invitations for 7 days. Asked again, it gives another one.")
    @ApiResponse(responseCode = "200", description = "With the code, or the address it is sent to")
    @ApiResponse(
            responseCode = "409",
            description = "member-suspended; auditor-apart for an auditor who has a password")
    @Put
    @Transactional
    HttpResponse<InvitationView> reinvite(UUID id, @Parameter(hidden = true) Actor actor) {
        Secret secret = Secret.draw();
        var code = new Member.Invited.Code(secret.hash(), clock.instant().plus(InviteMember.OPEN));
        Members.Found found = members.change(id, actor.signature(), present -> {
            InvitationPolicy.mustHold(
                    new InvitationPolicy.Facts(present, kindOf(present), InvitationPolicy.Wanted.codeFor(present)));
            return switch (present) {
                case Member.Invited invited -> List.of(invited.invite(code));
                case Member.Active active -> List.of(active.invite(code));
                case Member.Suspended _ -> List.of();
            };
        });
        tokens.endAllOf(id);
        boolean written = told.writes();
        if (written) {
            told.tell(id, Told.About.INVITED);
        }
        return InvitationView.answer(HttpStatus.OK, found.member(), secret, written);
    }

    private OrganisationKind kindOf(Member member) {
        return organisations
                .get(member.organisationId())
                .organisation()
                .identity()
                .kind();
    }
}
